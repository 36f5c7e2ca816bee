/** Reads the shipped figures again from the publishers' own files, row by row. */
@NullMarked
package org.heartland.tools.audit;

import org.jspecify.annotations.NullMarked;
