package org.heartland.dossier;

import org.heartland.expression.Expr;
import org.heartland.expression.Text;

/** An expression of a dossier: as it was written, and its tree. */
public record Written(Text text, Expr expr) {}
