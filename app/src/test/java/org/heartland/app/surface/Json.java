package org.heartland.app.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of an assessment, and states each value as it must be on the pages, rounded and worded by an
 * independent copy of the rules.
 */
public final class Json {
    private static final String MODELS = " on causes that only models can test";
    private static final Set<String> WEAK = Set.of("mirror", "partisan");

    private final JsonNode json;
    private final Facts facts = new Facts();

    private Json(JsonNode json) {
        this.json = json;
    }

    /** All but the roles, of which the pages say more than the JSON can: see {@link JsonRoles}. */
    public static Facts read(JsonNode json) {
        Json reader = new Json(json);
        reader.counts();
        reader.notes();
        json.get("claims").forEach(reader::claim);
        json.get("histories").forEach(reader::history);
        return reader.facts;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** True if only copies, or a party's own statements, support something. */
    static boolean weak(JsonNode evidence) {
        return !evidence.isEmpty()
                && list(evidence).stream()
                        .allMatch(row -> WEAK.contains(row.get("grade").textValue()));
    }

    private void counts() {
        List<JsonNode> predictions = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode claim : json.get("claims")) {
            (claim.get("kind").textValue().equals("prediction") ? predictions : others).add(claim);
        }
        String counts =
                json.get("claims").size() + " statements, " + predictions.size() + " of them predictions. The others: "
                        + tally(others) + ". The predictions: " + tally(predictions) + ".";
        facts.list("counts", counts);
        facts.list("counts", counts);
        facts.say("tally", tally(predictions));
        for (String list : List.of("correct", "ask", "narrow", "update", "aim")) {
            long listed = others.stream()
                    .filter(claim -> text(claim.get("list")).equals(list))
                    .count();
            if (listed > 0) {
                facts.say("corrections " + list, Long.toString(listed));
            }
        }
        List<JsonNode> further = others.stream()
                .filter(claim -> !claim.get("reading").textValue().equals("said"))
                .filter(claim -> !listOf(claim).isEmpty())
                .toList();
        if (!further.isEmpty()) {
            facts.say("further", tally(further));
        }
    }

    /** How many have which verdict, in the order in which the JSON counts verdicts. */
    private String tally(List<JsonNode> claims) {
        List<String> parts = new ArrayList<>();
        for (var counted : json.get("counts").properties()) {
            List<JsonNode> same = claims.stream()
                    .filter(claim -> claim.get("canFail").booleanValue())
                    .filter(claim -> claim.get("verdict").get("now").textValue().equals(counted.getKey()))
                    .toList();
            long ofModels = same.stream().filter(Json::isModelled).count();
            if (ofModels > 0 && parts.stream().noneMatch(part -> part.endsWith(MODELS))) {
                parts.add(claims.stream().filter(Json::isModelled).count() + MODELS);
            }
            if (same.size() > ofModels) {
                tally(counted.getKey(), claims, same.size() - ofModels, parts);
            }
        }
        long fixed = claims.stream()
                .filter(claim -> !claim.get("canFail").booleanValue())
                .count();
        if (fixed > 0) {
            parts.add(fixed + " too vague to test");
        }
        return String.join(", ", parts);
    }

    /** Of what is not testable the opinions are counted first, apart. */
    private static void tally(String verdict, List<JsonNode> claims, long count, List<String> parts) {
        long opinions = claims.stream()
                .filter(claim -> claim.get("verdict").get("now").textValue().equals(verdict)
                        && verdict.equals("not testable")
                        && claim.get("kind").textValue().equals("opinion"))
                .count();
        if (opinions > 0) {
            parts.add(opinions + " matters of opinion");
        }
        if (count > opinions) {
            boolean predicted = claims.get(0).get("kind").textValue().equals("prediction");
            parts.add((count - opinions) + " "
                    + (verdict.equals("awaits") ? "on causes not yet tested" : worded(verdict, predicted)));
        }
    }

    /** A verdict as a page says it. */
    private static String worded(String verdict, boolean predicted) {
        return switch (verdict) {
            case "supported" -> predicted ? "came true" : verdict;
            case "contradicted" -> predicted ? "did not come true" : verdict;
            case "qualified" -> predicted ? "came true in part" : "true in part";
            case "tied" -> "a tie";
            case "inconclusive" -> "undecided";
            case "unknown" -> "not known";
            case "not due" -> "still open";
            case "awaits" -> "not yet tested";
            default -> verdict;
        };
    }

    private static boolean isModelled(JsonNode claim) {
        return claim.get("modelled").booleanValue();
    }

    /** What fitted accounts say of a statement, as a page says it. */
    private static String modelled(String verdict, String why) {
        return switch (verdict) {
            case "supported" -> "so by the fitted accounts";
            case "contradicted" -> "not so by the fitted accounts";
            case "qualified" -> "so in part by the fitted accounts";
            default -> why.endsWith("not told apart") ? "not told apart" : "undetermined";
        };
    }

    private static String worded(JsonNode claim, String verdict, JsonNode why) {
        if (isModelled(claim)) {
            return modelled(verdict, text(why));
        }
        return claim.get("canFail").booleanValue()
                ? worded(verdict, claim.get("kind").textValue().equals("prediction"))
                : "too vague to test";
    }

    private void notes() {
        for (JsonNode note : json.get("notes")) {
            String kind = note.get("kind").textValue().equals("gap") ? "gap " : "note ";
            facts.say(kind + note.get("says").textValue(), "said");
        }
    }

    // ---- Claims.

    private void claim(JsonNode claim) {
        String name = "claim " + claim.get("id").textValue() + " ";
        String then = claim.get("verdict").get("then").textValue();
        String now = claim.get("verdict").get("now").textValue();
        facts.say(name + "paragraph", claim.get("at").get("paragraph").asText());
        String before = worded(claim, then, claim.at("/then/why"));
        String after = worded(claim, now, claim.get("why"));
        facts.say(name + "verdict", before.equals(after) ? after : before + " → " + after);
        facts.say(name + "robustness", text(claim.get("robustness")));
        boolean prediction = claim.get("kind").textValue().equals("prediction");
        if (prediction) {
            prediction(claim);
        } else {
            listed(claim);
        }
    }

    /** The list on which a statement belongs, by its verdicts, if the text itself makes it and more than copies and fits speak on it. */
    private static String listOf(JsonNode claim) {
        String now = claim.get("verdict").get("now").textValue();
        if (list(claim.get("alsoReads")).stream()
                .anyMatch(other -> !other.get("verdict").textValue().equals(now))) {
            return "ask";
        }
        boolean wrong = now.equals("contradicted") || now.equals("qualified");
        if (wrong
                && claim.get("kind").textValue().equals("interest")
                && !claim.get("but").isEmpty()) {
            return now.equals("qualified") ? "aim" : "correct";
        }
        String then = claim.get("verdict").get("then").textValue();
        if (wrong && !then.equals("contradicted") && !then.equals("qualified")) {
            return "update";
        }
        return wrong ? now.equals("contradicted") ? "correct" : "narrow" : "";
    }

    private void listed(JsonNode claim) {
        boolean asks = claim.get("reading").textValue().equals("said") && !weak(claim.get("evidence"));
        String list = asks && !isModelled(claim) ? listOf(claim) : "";
        if (!text(claim.get("list")).equals(list)) {
            facts.say("astray " + claim.get("id").textValue(), claim.get("list") + ", not " + list);
        }
        if (!list.isEmpty()) {
            String id = claim.get("id").textValue();
            facts.list(
                    "correction " + list,
                    claim.get("at").get("paragraph") + " " + claim.get("says").textValue() + " " + id);
            remarks(claim, list).forEach(remark -> facts.list("right " + id, remark));
        }
    }

    private List<String> remarks(JsonNode claim, String list) {
        List<String> remarks = new ArrayList<>();
        where(claim.get("at"), remarks);
        if (list.equals("ask")) {
            remarks.add(
                    "As we test it: " + worded(claim.get("verdict").get("now").textValue(), false) + ".");
            for (JsonNode other : claim.get("alsoReads")) {
                String verdict = worded(other.get("verdict").textValue(), false);
                remarks.add("Or read as: " + other.get("says").textValue() + " "
                        + verdict.substring(0, 1).toUpperCase(Locale.ROOT) + verdict.substring(1) + ".");
            }
            return remarks;
        }
        claim.get("but").forEach(but -> remarks.add("But: " + but.get("says").textValue()));
        if (!claim.get("right").isNull()) {
            remarks.add("Right: " + claim.get("right").get("says").textValue());
        } else if (!holds(claim).isEmpty()) {
            remarks.add("Right: " + holds(claim));
        }
        return remarks;
    }

    /** Where it stands in its text: its first and last words, and the text where there are several. */
    private void where(JsonNode at, List<String> remarks) {
        String ends = text(at.get("first"))
                + (at.get("first").isNull() || at.get("last").isNull() ? "" : " … ")
                + text(at.get("last"));
        String passage = ends.isEmpty() ? "" : "“" + ends + "”";
        if (json.get("texts").size() > 1) {
            remarks.add("From: " + named(at.get("text")) + (passage.isEmpty() ? "" : ": " + passage));
        } else if (!passage.isEmpty()) {
            remarks.add("In the text: " + passage);
        }
    }

    private String named(JsonNode id) {
        JsonNode text = list(json.get("texts")).stream()
                .filter(one -> one.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        String[] on = text.get("on").textValue().split("-");
        String month = on.length == 1
                ? ""
                : Month.of(Integer.parseInt(on[1])).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
        String day = on.length < 3 ? "" : Integer.parseInt(on[2]) + " ";
        return text.get("title").textValue() + " (" + text.get("author").textValue() + ", "
                + text.get("where").textValue() + ", " + day + month + on[0] + ")";
    }

    /** For which states it holds, where nothing else is said to be right. */
    private String holds(JsonNode claim) {
        JsonNode fails = claim.get("failsFor");
        JsonNode open = claim.get("openFor");
        if (claim.get("holdsFor").isEmpty() || fails.isEmpty() && open.isEmpty()) {
            return "";
        }
        return "True of " + names(claim.get("holdsFor"))
                + (fails.isEmpty() ? "" : "; not of " + names(fails))
                + (open.isEmpty() ? "" : "; not known for " + names(open))
                + ".";
    }

    private String names(JsonNode ids) {
        String all = String.join(
                ", ", list(ids).stream().map(id -> name(id.textValue())).toList());
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private String name(String id) {
        return list(json.get("actors")).stream()
                .filter(actor -> actor.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow()
                .get("name")
                .textValue();
    }

    private void prediction(JsonNode claim) {
        List<String> outcomes = new ArrayList<>();
        claim.get("prediction")
                .path("outcomes")
                .forEach(one -> outcomes.add(one.get("says").textValue()));
        String outcome = outcomes.isEmpty() ? text(claim.get("why")) : String.join(" ", outcomes);
        facts.list(
                "prediction",
                claim.get("at").get("paragraph") + " " + claim.get("says").textValue() + " " + standing(claim)
                        + (outcome.isEmpty() ? "." : ": " + outcome));
    }

    private static String standing(JsonNode claim) {
        JsonNode verdict = claim.get("verdict");
        String now = verdict.get("now").textValue();
        String horizon = text(claim.get("prediction").path("horizon"));
        if (!claim.get("canFail").booleanValue()) {
            return "Too vague to test";
        }
        String soFar = verdict.get("soFar").textValue();
        if (now.equals("not due") && !horizon.isEmpty()) {
            return "Open to " + horizon.substring(0, 4) + ": "
                    + switch (soFar) {
                        case "supported" -> "on course";
                        case "qualified" -> "on course in part";
                        case "contradicted" -> "not yet";
                        case "unknown" -> "not known how it stands";
                        default -> "undecided so far";
                    };
        }
        String worded = worded(now, true);
        return worded.substring(0, 1).toUpperCase(Locale.ROOT) + worded.substring(1);
    }

    private static String text(JsonNode text) {
        return text.isTextual() ? text.textValue() : "";
    }

    // ---- Shares by year.

    private void history(JsonNode history) {
        if (history.get("isShare").booleanValue()) {
            String name = "share " + history.get("domain").textValue().replace('_', ' ') + " "
                    + history.get("receiver").textValue() + " "
                    + history.get("power").textValue() + " ";
            for (JsonNode moment : history.get("moments")) {
                facts.say(
                        name + moment.get("year") + days(moment.get("covers")),
                        percent(moment.get("median")) + ", " + percent(moment.get("low")) + "–"
                                + percent(moment.get("high")) + ", "
                                + moment.get("reporter").textValue());
            }
        }
    }

    /** What a page says of the days that a figure covers; whole months and years only. */
    private static String days(@Nullable JsonNode covers) {
        if (covers == null) {
            return "";
        }
        LocalDate from = LocalDate.parse(covers.get("from").textValue());
        LocalDate to = LocalDate.parse(covers.get("to").textValue());
        return covers.get("part").booleanValue()
                ? " (" + month(from) + "-" + month(to) + " " + to.getYear() + ")"
                : " (" + to.getYear() + ", the last known)";
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String percent(JsonNode share) {
        return share.isNull() ? "unknown" : String.format(Locale.ROOT, "%.1f", 100 * share.doubleValue());
    }
}
