package org.heartland.claim;

import java.util.List;
import org.heartland.dossier.Wording;
import org.heartland.formula.Formula;

/** A text with figures, ready to be printed where its condition is true. */
record CompiledWording(Wording says, List<Formula> figures, CompiledCheck when) {}
