/** Stories of models: steps that set values and say what to look at. */
package org.heartland.dynamics.story;
