/** Values in words, in English and Russian. */
package org.heartland.render.words;
