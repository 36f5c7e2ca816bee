/** A text that a user hands over, cut into paragraphs, and the passages of claims found in it. */
package org.heartland.passage;
