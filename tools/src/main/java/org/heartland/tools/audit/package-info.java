/** Reads the shipped figures again from the publishers' own files, row by row; never shipped. */
package org.heartland.tools.audit;
