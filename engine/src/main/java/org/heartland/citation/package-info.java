/** Sources, their grades and terms, and a value with the place that it comes from. */
package org.heartland.citation;
