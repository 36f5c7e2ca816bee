package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier.Identity;
import org.heartland.dossier.Dossier.Pair;
import org.heartland.dossier.Years;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the identity of the dossier from dossier.yaml: the question, the receivers and powers, the period and the two clocks. */
final class IdentityReader {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]++\\S*+");

    private static final int MAX_PERIOD_YEARS = 200;

    private final Reading reading;

    IdentityReader(Reading reading) {
        this.reading = reading;
    }

    /** The identity, or null if something was wrong (reported); its period bounds all that is read afterwards. */
    @Nullable
    Identity read(Fields fields) {
        Years period = period(fields);
        String title = fields.text("title");
        String question = fields.text("question");
        Map<String, JudgedText> texts = new TextReader(reading).read(fields.findMapping("texts", "the texts"));
        List<String> receivers = actors(fields, "receivers", "a receiver", Actor.Kind.STATE);
        List<String> powers = actors(fields, "powers", "a power", Actor.Kind.STATE, Actor.Kind.BLOC);
        receiversAreNoPowers(fields, receivers, powers);
        List<Pair> pairs = pairs(fields, powers);
        LocalDate asOf = fields.needDateInPeriod("as_of");
        Clock then = then(fields.mapping("then", "then"), asOf);
        Clock now = now(fields.findMapping("now", "now"), asOf);
        List<String> timeline = timeline(fields);
        List<String> coloured = fields.has("coloured") ? fields.refers("coloured", Thing.ACTOR) : List.of();
        String example = fields.findRefer("example", Thing.CLAIM);
        return period == null || then == null || now == null
                ? null
                : new Identity(
                        title, question, texts, receivers, powers, pairs, period, then, now, timeline, coloured,
                        example);
    }

    private List<String> timeline(Fields fields) {
        List<String> kinds = new ArrayList<>();
        for (Yaml.Node node : fields.has("timeline") ? fields.list("timeline") : List.<Yaml.Node>of()) {
            String kind = fields.textOf(node, "timeline").toLowerCase(Locale.ROOT);
            kinds.add(kind);
            reading.later(() -> {
                if (!kind.isEmpty() && !reading.kindsOfEvents.contains(kind)) {
                    List<String> near = reading.problems.near(node.at().file(), kind, reading.kindsOfEvents);
                    reading.problems.add(new Problem(
                            node.at(), "no event is of the kind " + kind, "name a kind that events.csv has", near));
                }
            });
        }
        return List.copyOf(kinds);
    }

    private @Nullable Years period(Fields fields) {
        Years period = fields.years("period");
        reading.period(period);
        if (period != null && period.last() - period.first() >= MAX_PERIOD_YEARS) {
            String what = "this period has more than " + MAX_PERIOD_YEARS + " years";
            reading.problems.add(fields.at("period"), what, "narrow it to the years that the dossier is about");
        }
        return period;
    }

    /** Reports an address that is not a web address. */
    static void web(Fields fields, String key, Problems problems) {
        String url = fields.text(key, "");
        if (!url.isEmpty() && !WEB.matcher(url).matches()) {
            problems.add(
                    fields.at(key),
                    "\"" + url + "\" is not a web address",
                    "write one that begins with https:// or http://");
        }
    }

    private List<String> actors(Fields fields, String key, String as, Actor.Kind... kinds) {
        List<Yaml.Node> nodes = fields.find(key) instanceof Yaml.Items items ? items.nodes() : List.of();
        for (Yaml.Node node : nodes) {
            if (node instanceof Yaml.Word word) {
                reading.mustBe(List.of(kinds), word.text(), as, node.at());
            }
        }
        return fields.refers(key, Thing.ACTOR);
    }

    private void receiversAreNoPowers(Fields fields, List<String> receivers, List<String> powers) {
        for (String id : powers) {
            if (receivers.contains(id) && !id.isEmpty()) {
                reading.problems.add(
                        fields.at("powers"), id + " is named as a receiver and as a power", "choose one of the two");
            }
        }
    }

    private List<Pair> pairs(Fields fields, List<String> powers) {
        List<Pair> pairs = new ArrayList<>();
        for (Yaml.Node node : fields.has("pairs") ? fields.list("pairs") : List.<Yaml.Node>of()) {
            List<Yaml.Node> two = node instanceof Yaml.Items items ? items.nodes() : List.of();
            if (two.size() != 2) {
                reading.problems.add(
                        node.at(), "a pair is a list of two powers", "write [" + String.join(", ", powers) + "]");
                continue;
            }
            String first = power(fields, two.get(0), powers);
            String second = power(fields, two.get(1), powers);
            if (first.equals(second) && !first.isEmpty()) {
                reading.problems.add(node.at(), first + " is paired with itself", "name two powers");
            }
            pairs.add(new Pair(first, second));
        }
        return List.copyOf(pairs);
    }

    private String power(Fields fields, Yaml.Node node, List<String> powers) {
        String id = fields.textOf(node, "pairs");
        if (!id.isEmpty() && !powers.isEmpty() && !powers.contains(id)) {
            List<String> near = reading.problems.near(node.at().file(), id, powers);
            String instead = "pair two of " + String.join(", ", powers);
            reading.problems.add(new Problem(node.at(), id + " is not one of the powers", instead, near));
        }
        return id;
    }

    private @Nullable Clock then(Fields fields, @Nullable LocalDate dossierAsOf) {
        LocalDate asOf = fields.needDateInPeriod("as_of");
        int year = fields.yearInPeriod("year");
        fields.findText("because");
        if (!fields.close() || asOf == null) {
            return null;
        }
        if (dossierAsOf != null && asOf.isAfter(dossierAsOf)) {
            reading.problems.add(
                    fields.at("as_of"),
                    "then lies after the dossier's own as_of " + dossierAsOf,
                    "write an earlier day");
        }
        return clock(fields, year, asOf);
    }

    /** The last year described: as written, else the last that had ended by {@code as_of}. */
    private static int ended(LocalDate asOf) {
        return asOf.plusDays(1).getYear() - 1;
    }

    private @Nullable Clock now(@Nullable Fields fields, @Nullable LocalDate asOf) {
        if (fields == null) {
            return asOf == null ? null : new Clock(asOf, ended(asOf));
        }
        int year = fields.has("year") || asOf == null ? fields.yearInPeriod("year") : ended(asOf);
        fields.findText("because");
        return fields.close() && asOf != null ? clock(fields, year, asOf) : null;
    }

    private Clock clock(Fields fields, int year, LocalDate asOf) {
        if (year > asOf.getYear()) {
            reading.problems.add(
                    fields.at("year"), year + " had not begun on " + asOf, "write an earlier year, or a later as_of");
        }
        return new Clock(asOf, year);
    }
}
