package org.heartland.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Choices;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Expr;
import org.heartland.language.Parser;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Names and functions to try expressions on: five receivers, two powers, invented figures. It remembers what its functions were asked. */
final class Toy implements Scope {
    static final Type ACTOR = new Type.Id("actor");
    static final Type INDICATOR = new Type.Id("indicator");

    final List<String> asked = new ArrayList<>();
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();
    private final Map<String, Bound> bare = new TreeMap<>();
    private final Map<String, Function> functions = new TreeMap<>();
    private final Map<String, Expr> shorthands = new TreeMap<>();

    Toy() {
        kinds.put("actor", List.of("KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS", "CHN", "EAEU"));
        kinds.put("institution", List.of("CSTO", "SCO", "EAEU"));
        kinds.put("domain", List.of("security", "economy"));
        kinds.put("indicator", List.of("distance", "trade", "trade_mirror", "arms"));
        kinds.put("event", List.of("crisis"));
        kinds.put("status", List.of("sole", "contested"));
        kinds.put("option:style", List.of("narrow", "wide"));
        set("receivers", "KAZ", "KGZ", "TJK", "TKM", "UZB");
        set("powers", "RUS", "CHN");
        bare.put("year", new Bound.Fixed(Type.YEAR, Numbers.of(2022)));
        bare.put("window", drawn(Type.YEAR, false, List.of(), draws -> draws.whole("window", 5, 10)));
        bare.put("margin", drawn(Type.PURE, true, List.of(), draws -> draws.between("margin", .1, .2)));
        bare.put(
                "who", drawn(ACTOR, false, List.of("RUS", "CHN"), draws -> draws.choose("who", List.of("RUS", "CHN"))));
        bare.put(
                "books",
                drawn(
                        INDICATOR,
                        false,
                        List.of("trade", "trade_mirror"),
                        draws -> draws.choose("books", List.of("trade", "trade_mirror"))));
        bare.put(
                "style",
                drawn(
                        new Type.Id("option:style"),
                        false,
                        List.of("narrow", "wide"),
                        draws -> draws.choose("style", List.of("narrow", "wide"))));
        ToyQuestions.all(this)
                .forEach(question -> functions.put(question.signature().name(), question));
    }

    private void set(String name, String... ids) {
        bare.put(
                name,
                new Bound.Elements(
                        ACTOR,
                        List.of(ids).stream().<Constant>map(Constant.Id::new).toList()));
    }

    private static Bound drawn(Type type, boolean continuous, List<String> options, Lane lane) {
        return new Bound.Drawn(type, "judged", continuous, lane, options);
    }

    /** Defines a name for an expression, which can also be called without arguments. */
    Toy shorthand(String name, String source) {
        Expr meaning =
                Parser.parse(new Text(source, new Place(name + ".yaml", 1, 1))).orThrow();
        shorthands.put(name, meaning);
        bare.put(name, new Bound.Shorthand(meaning));
        return this;
    }

    Toy bind(String name, Bound bound) {
        bare.put(name, bound);
        return this;
    }

    Read<Formula> compile(String source, Type... wanted) {
        return Formula.compile(Text.of(source), List.of(wanted), this, 0);
    }

    /** The outcome of an expression over so many draws. */
    Lanes run(String source, int draws) {
        return compile(source).orThrow().run(new Run(new Draws(1, draws), new Run.Memory(), Deadline.NONE, false));
    }

    /** The outcome in words where it is the same in all draws: a number, a date, a truth, names, or unknown with its reason. */
    String says(String source) {
        Formula formula = compile(source).orThrow();
        Lanes lanes = formula.run(new Run(new Draws(1, 10), new Run.Memory(), Deadline.NONE, false));
        if (lanes.width() != 1) {
            throw new IllegalStateException("differs by draw");
        }
        return says(lanes, formula.type(), 0);
    }

    static String says(Lanes lanes, Type type, int draw) {
        int lane = lanes.lane(draw);
        if (!lanes.known(lane)) {
            return "unknown: " + lanes.why(lane).name().toLowerCase(Locale.ROOT);
        }
        if (lanes instanceof Truths truths) {
            return truths.v()[lane] ? "true" : "false";
        }
        if (lanes instanceof Choices choices) {
            return choices.at(lane).isEmpty() ? "nobody" : String.join(" ", choices.at(lane));
        }
        double value = ((Numbers) lanes).v()[lane];
        return type.equals(Type.DAY) ? Show.constant(new Constant.Day((long) value)) : NumberText.exact(value);
    }

    @Override
    public @Nullable Bound find(String name) {
        return bare.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Expr rewrite(Expr.Call call) {
        return call.arguments().isEmpty() ? shorthands.get(call.name().toLowerCase(Locale.ROOT)) : null;
    }

    @Override
    public @Nullable String id(String kind, String written) {
        return names(kind).stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    @Override
    public Collection<String> names(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    @Override
    public Collection<String> bareNames() {
        return bare.keySet();
    }

    @Override
    public @Nullable Function function(String name) {
        return functions.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> functions() {
        return functions.keySet();
    }

    static Lanes unknown(Type type, Why why) {
        return type instanceof Type.Truth
                ? Truths.none(why)
                : type instanceof Type.Id ? Choices.none(why) : Numbers.none(why);
    }
}
