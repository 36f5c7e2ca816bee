package org.heartland.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Judged;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Written;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Scope;
import org.heartland.formula.Signature;
import org.heartland.formula.Type;
import org.heartland.language.Expr;
import org.heartland.language.Parser;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** From what is seen of states, draw by draw, to the verdict on a claim: one case a line in verdicts.txt. */
class VerdictsTest {
    private static final List<String> STATES = List.of("ARD", "BRO", "CEL");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private static final Sight SIGHT = new Sight(
            DAY,
            () -> run(false),
            () -> run(true),
            key -> Truths.TRUE,
            step -> new Explanation.Truth(1, 0, 0, 1, null));

    private static Run run(boolean unfolding) {
        return new Run(new Draws(1, 10), new Run.Memory(), Deadline.NONE, unfolding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "verdicts.txt", delimiter = '|', emptyValue = "", commentCharacter = '#')
    void comesOut(
            String shows,
            String check,
            String seen,
            String verdict,
            @Nullable String holdsFor,
            @Nullable String openFor) {
        CompiledClaim claim =
                CompiledClaim.prepare(claim(check), new Seen(draws(seen))).orThrow();
        Judged judged = claim.judge(SIGHT);
        assertThat(judged.verdict().word()).isEqualTo(verdict);
        assertThat(String.join(" ", judged.holdsFor())).isEqualTo(holdsFor == null ? "" : holdsFor);
        assertThat(String.join(" ", judged.openFor())).isEqualTo(openFor == null ? "" : openFor);
    }

    private static Claim claim(String check) {
        Written written =
                new Written(Text.of(check), Parser.parse(Text.of(check)).orThrow());
        return Claim.of("c", Claim.Kind.FACT, "says", new Claim.Check(written));
    }

    private static Map<String, Truths> draws(String seen) {
        Map<String, Truths> draws = new TreeMap<>();
        for (String state : seen.split("; ", -1)) {
            String[] parts = state.trim().split(" ", -1);
            Truths truths = Truths.width(10);
            int draw = 0;
            for (int i = 1; i < parts.length; i++) {
                int count = Integer.parseInt(parts[i].substring(0, parts[i].length() - 1));
                char what = parts[i].charAt(parts[i].length() - 1);
                for (int end = draw + count; draw < end; draw++) {
                    set(truths, draw, what);
                }
            }
            assertThat(draw).as(state).isEqualTo(10);
            draws.put(parts[0], truths);
        }
        return draws;
    }

    private static void set(Truths truths, int draw, char what) {
        if (what == 'U' || what == 'E') {
            truths.setUnknown(draw, what == 'U' ? Why.MISSING.code() : Why.TIE.code());
        } else {
            truths.set(draw, what == 'T');
        }
    }

    /** The names of three states, and the function that says what is seen of one. */
    private record Seen(Map<String, Truths> draws) implements Scope, Function {
        @Override
        public Signature signature() {
            return new Signature("seen", List.of(Parameter.id("state", "actor")), Type.TRUTH, "what is seen", 1);
        }

        @Override
        public Answer at(List<Constant> arguments, Run run) {
            return Answer.of(draws.getOrDefault(arguments.get(0).id(), Truths.none(Why.MISSING)));
        }

        @Override
        public @Nullable Bound find(String name) {
            List<Constant> all = STATES.stream().<Constant>map(Constant.Id::new).toList();
            return name.equals("receivers") ? new Bound.Elements(new Type.Id("actor"), all) : null;
        }

        @Override
        public @Nullable Expr rewrite(Expr.Call call) {
            return null;
        }

        @Override
        public @Nullable String id(String kind, String written) {
            String upper = written.toUpperCase(Locale.ROOT);
            return kind.equals("actor") && STATES.contains(upper) ? upper : null;
        }

        @Override
        public List<String> kinds() {
            return List.of("actor");
        }

        @Override
        public Collection<String> names(String kind) {
            return kind.equals("actor") ? STATES : List.of();
        }

        @Override
        public Collection<String> bareNames() {
            return List.of("receivers");
        }

        @Override
        public @Nullable Function function(String name) {
            return name.equals("seen") ? this : null;
        }

        @Override
        public Collection<String> functions() {
            return List.of("seen");
        }
    }
}
