/** Which feedback loop drives a model, when, and why a variable turned. */
package org.heartland.dynamics.loop;
