/** Issues as they are written down: what is known of each actor, on what ground, and KTAB's form of the same. */
package org.heartland.bargain.issue;
