/** Reads models in Vensim's text notation. */
package org.heartland.dynamics.vensim;
