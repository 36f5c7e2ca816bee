/** Sources, their grades and terms, texts that are judged, and a value with the place that it comes from. */
package org.heartland.citation;
