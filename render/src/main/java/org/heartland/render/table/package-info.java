/** Tables for other programs: a header, and rows of ids, numbers and texts, as CSV. */
package org.heartland.render.table;
