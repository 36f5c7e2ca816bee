package org.heartland.dynamics.vensim;

import java.util.List;
import org.heartland.problem.Place;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a {@code .mdl} file: an equation, a lookup or a range of subscripts, with unit and comment.
 *
 * @param tokens the parts before the first tilde, without white space at the ends
 */
record MdlStatement(List<MdlToken> tokens, @Nullable Text units, String comment, Place at) {}
