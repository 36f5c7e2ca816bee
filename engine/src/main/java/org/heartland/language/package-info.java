/** The syntax of expressions, in the dialect of dossiers and in that of models: from text to tree. */
package org.heartland.language;
