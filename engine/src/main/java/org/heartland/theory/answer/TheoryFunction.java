package org.heartland.theory.answer;

import java.util.List;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Signature;
import org.heartland.formula.Type;
import org.heartland.question.CatalogueFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function whose answer is what fitted theories say, and no figure.
 *
 * @param projected how the answer depends on the indicator that is asked for; null if it does not
 */
record TheoryFunction(
        Signature signature,
        CatalogueFunction.Body body,
        @Nullable ProjectedFigure projected) implements Function {

    static TheoryFunction of(
            String name, Type out, String says, int cost, List<Parameter> in, CatalogueFunction.Body body) {
        return new TheoryFunction(new Signature(name, in, out, says, cost), body, null);
    }

    static TheoryFunction number(String name, String says, int cost, List<Parameter> in, CatalogueFunction.Body body) {
        return of(name, Type.PURE, says, cost, in, body);
    }

    static TheoryFunction share(String name, String says, int cost, List<Parameter> in, CatalogueFunction.Body body) {
        return new TheoryFunction(new Signature(name, in, Type.PURE, says, cost).shown(ShownAs.PERCENT), body, null);
    }

    TheoryFunction typed(ProjectedFigure figure) {
        return new TheoryFunction(signature, body, figure);
    }

    @Override
    public boolean isModelled() {
        return true;
    }

    @Override
    public boolean continuous() {
        return signature.out().equals(Type.PURE);
    }

    @Override
    public Type typeOf(List<String> first) {
        return projected == null ? signature.out() : projected.type(first);
    }

    @Override
    public ShownAs shownAs(List<String> first) {
        return projected == null ? signature.shownAs() : projected.shownAs(first);
    }

    @Override
    public Answer at(List<Constant> arguments, Run run) {
        return body.at(arguments, run);
    }
}
