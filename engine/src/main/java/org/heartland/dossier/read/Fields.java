package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.days.Days;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Wording;
import org.heartland.dossier.Written;
import org.heartland.dossier.Years;
import org.heartland.language.Dialect;
import org.heartland.language.Expr;
import org.heartland.language.Parser;
import org.heartland.language.Span;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.heartland.text.yaml.Mapping;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * The values of one mapping, asked for key by key, so that a part's reader reads like its format. Problems are reported and a placeholder
 * returned, which is never used: {@link #close} says whether all values were valid.
 */
public final class Fields extends Mapping {
    private static final Expr NO_EXPRESSION = new Expr.Literal(0, false, new Span(Text.of(""), 0, 0));

    private final Reading reading;

    Fields(Yaml.Node node, String what, Reading reading) {
        super(node, what, reading.problems);
        this.reading = reading;
    }

    // ---- Ids.

    /** A word that follows the rules of ids but does not refer to anything. */
    public String word(String key) {
        String word = text(key);
        if (!word.isEmpty()) {
            reading.names.isId(word, key, at(key));
        }
        return word;
    }

    /** The id that this mapping defines. */
    String define(Thing thing) {
        String id = text("id");
        if (id.isEmpty()) {
            reading.names.unsure(thing);
        } else {
            reading.names.define(thing, id, at("id"));
        }
        return id;
    }

    /** A required id of an item of this kind; "" if missing or invalid (reported). */
    public String refer(String key, Thing thing) {
        String id = reading.names.proper(thing, text(key));
        reading.names.refer(thing, id, at(key));
        return id;
    }

    /** An optional id of an item of this kind, or null. */
    @Nullable
    public String findRefer(String key, Thing thing) {
        return has(key) ? refer(key, thing) : null;
    }

    /** An optional id of an item of one of two kinds. */
    @Nullable
    String findReferEither(String key, Thing thing, Thing or) {
        String id = findText(key);
        if (id != null) {
            reading.names.referEither(thing, or, id, at(key));
        }
        return id;
    }

    /** A list of ids of items of this kind. */
    public List<String> refers(String key, Thing thing) {
        List<String> ids = new ArrayList<>();
        for (Yaml.Node node : list(key)) {
            String id = reading.names.proper(thing, textOf(node, key));
            if (!id.isEmpty() && ids.contains(id)) {
                problems.add(node.at(), id + " is listed twice in " + key, "name it once");
            }
            reading.names.refer(thing, id, node.at());
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    /** The source under the key {@code source}. */
    public SourceId source() {
        return new SourceId(refer("source", Thing.SOURCE));
    }

    /** The locator under the key {@code locator}. */
    public Locator locator() {
        return new Locator(text("locator"));
    }

    // ---- Dates and numbers.

    /** A date; null if missing or invalid (reported). */
    @Nullable
    public LocalDate needDate(String key) {
        String written = text(key);
        return written.isEmpty() ? null : reading.values.date(written, at(key));
    }

    @Nullable
    public LocalDate findDate(String key) {
        return has(key) ? needDate(key) : null;
    }

    /** A date that must be within the dossier's period. */
    @Nullable
    public LocalDate needDateInPeriod(String key) {
        LocalDate date = needDate(key);
        if (date != null) {
            reading.inPeriod(date.getYear(), at(key));
        }
        return date;
    }

    /** The first and last day of a date or year that must be within the dossier's period. */
    @Nullable
    Days needDaysInPeriod(String key) {
        String written = text(key);
        Days days = written.isEmpty() ? null : reading.values.days(written, at(key));
        if (days != null) {
            reading.inPeriod(days.first().getYear(), at(key));
        }
        return days;
    }

    /** A year that must be within the dossier's period; 0 if missing or invalid (reported). */
    public int yearInPeriod(String key) {
        String written = text(key);
        Integer year = written.isEmpty() ? null : reading.values.year(written, at(key));
        if (year == null) {
            return 0;
        }
        reading.inPeriod(year, at(key));
        return year;
    }

    int year(String key, int otherwise) {
        Integer year = has(key) ? reading.values.year(text(key), at(key)) : null;
        return year == null ? otherwise : year;
    }

    @Nullable
    public Years years(String key) {
        String written = text(key);
        return written.isEmpty() ? null : reading.values.years(written, at(key));
    }

    /** A span of years that must be within the dossier's period. */
    @Nullable
    public Years yearsInPeriod(String key) {
        Years years = years(key);
        if (years != null) {
            reading.inPeriod(years.first(), at(key));
            reading.inPeriod(years.last(), at(key));
        }
        return years;
    }

    /** A whole number from {@code low} to {@code high}; {@code low} if missing or invalid (reported). */
    public int whole(String key, int low, int high) {
        String written = text(key);
        Integer whole = written.isEmpty() ? null : reading.values.whole(written, low, high, at(key));
        return whole == null ? low : whole;
    }

    /** A range of numbers, such as 0.1..0.5; null if missing or invalid (reported). */
    public Judgement.@Nullable Between range(String key) {
        String written = text(key);
        return written.isEmpty() ? null : reading.values.range(written, at(key));
    }

    /** An expression in the model dialect: parsed, not compiled; a placeholder if missing or invalid (reported). */
    public Written modelExpression(String key) {
        Yaml.Node node = need(key);
        if (node instanceof Yaml.Word word) {
            Read<Expr> read = Parser.parse(word.written(), Dialect.MODEL);
            problems.addAll(read.problems());
            return new Written(word.written(), read instanceof Read.Good<Expr> good ? good.value() : NO_EXPRESSION);
        }
        if (node != null) {
            wrongKind(node, "an expression is wanted for " + key, "write one, in quotation marks");
        }
        return nothingWritten();
    }

    @Nullable
    public Double findNumber(String key) {
        return has(key) ? reading.values.number(text(key), at(key)) : null;
    }

    // ---- One of a few words.

    public <E extends Enum<E>> E choice(String key, E[] values) {
        List<String> words = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return values[choice(key, words)];
    }

    // ---- Expressions.

    /** An expression: parsed, not compiled. */
    public Written expression(String key) {
        Yaml.Node node = need(key);
        if (node instanceof Yaml.Word word) {
            return parse(word.written());
        }
        if (node != null) {
            wrongKind(node, "an expression is wanted for " + key, "write one, in quotation marks");
        }
        return nothingWritten();
    }

    /** A placeholder for a missing expression. */
    Written nothingWritten() {
        return new Written(new Text("", at()), NO_EXPRESSION);
    }

    Written parse(Text text) {
        Read<Expr> read = Parser.parse(text);
        problems.addAll(read.problems());
        if (!(read instanceof Read.Good<Expr> good)) {
            return new Written(text, NO_EXPRESSION);
        }
        Written written = new Written(text, good.value());
        reading.expressions.add(written);
        return written;
    }

    /** A text in which expressions in braces stand for figures. */
    Wording wording(String key) {
        String raw = text(key);
        if (!Wording.isClosed(raw)) {
            problems.add(
                    at(key),
                    "a brace in " + key + " has no partner",
                    "put an expression between braces, such as {share(trade, RUS, KAZ, 2023)}");
        }
        List<Written> figures = new ArrayList<>();
        Wording.FIGURE
                .matcher(raw)
                .results()
                .forEach(figure ->
                        figures.add(parse(new Text(figure.group(1), new Text(raw, at(key)).place(figure.start(1))))));
        return new Wording(raw, List.copyOf(figures));
    }

    // ---- Parts.

    /** Reads each mapping of a required list in turn. */
    public void each(String key, String inside, Consumer<Fields> reader) {
        list(key).forEach(node -> reader.accept(new Fields(node, inside, reading)));
    }

    /** The mapping under a required key. */
    public Fields mapping(String key, String inside) {
        Yaml.Node node = need(key);
        return new Fields(node == null ? new Yaml.Lost(at()) : node, inside, reading);
    }

    @Nullable
    public Fields findMapping(String key, String inside) {
        return has(key) ? mapping(key, inside) : null;
    }
}
