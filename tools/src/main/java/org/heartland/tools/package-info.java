/** Writes the generated pages of the documentation and knows the plan of the house; never shipped. */
package org.heartland.tools;
