/** Files as characters with lines and columns, numbers as people write them, tables in CSV. */
package org.heartland.text;
