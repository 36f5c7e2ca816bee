package org.heartland.dossier;

import org.heartland.language.Expr;
import org.heartland.text.Text;

/** An expression of a dossier: as it was written, and its tree. */
public record Written(Text text, Expr expr) {}
