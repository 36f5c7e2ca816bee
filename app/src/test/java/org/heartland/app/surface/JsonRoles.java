package org.heartland.app.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Compares the roles on the pages with the JSON: the standing then and now, and every share and truth of the legs. */
public final class JsonRoles {
    private static final double WORTH_NAMING = 0.02;
    /** How the conditions of these dossiers are called on a page, and what it says where they are not met. */
    private static final Map<String, String> LABELS =
            Map.of("pledge", "promise", "ground", "troops", "supply", "arms", "answered", "came when asked");

    private static final Map<String, String> UNMET =
            Map.of("pledge", "no promise of defence", "ground", "no foreign troops", "answered", "no help when asked");

    private final JsonNode json;
    private final SortedMap<String, String> said;
    private final List<String> differences = new ArrayList<>();

    private JsonRoles(JsonNode json, SortedMap<String, String> said) {
        this.json = json;
        this.said = said;
    }

    /** Where they differ. */
    public static List<String> differences(JsonNode json, SortedMap<String, String> said) {
        JsonRoles roles = new JsonRoles(json, said);
        int year = json.get("now").get("year").intValue();
        for (JsonNode before : json.get("before")) {
            JsonNode after = Json.list(json.get("roles")).stream()
                    .filter(row -> row.get("role").equals(before.get("role")))
                    .filter(row -> row.get("receiver").equals(before.get("receiver")))
                    .filter(row -> row.get("year").intValue() == year)
                    .findFirst()
                    .orElseThrow();
            roles.role(before, after);
        }
        return roles.differences;
    }

    private void role(JsonNode before, JsonNode after) {
        String name = "role " + after.get("role").textValue() + " "
                + after.get("receiver").textValue() + " ";
        String standing = said.getOrDefault(name + "standing", "");
        String legs = said.getOrDefault(name + "legs", "");
        if (standing.isEmpty() || legs.isEmpty()) {
            differences.add(name + "is not said");
            return;
        }
        String[] reported = standing.split(" → ");
        if (reported.length > 1 || !outcomes(before).equals(outcomes(after))) {
            compare(name + "then", before, reported[0]);
        }
        compare(name + "now", after, reported[reported.length - 1]);
        for (JsonNode leg : after.get("legs")) {
            leg(name, after, leg, legs);
        }
        for (JsonNode channel : after.get("channels")) {
            channel(name, after, channel, legs);
        }
        trade(name, after, legs);
    }

    private void expect(boolean agrees, String name, String expected, String reported) {
        if (!agrees) {
            differences.add(name + ": " + expected + " | " + reported);
        }
    }

    // ---- Who stands where.

    private void compare(String name, JsonNode row, String reported) {
        if (reported.equals("not known (second-hand reports only)")) {
            boolean strong = Json.list(row.get("legs")).stream()
                    .anyMatch(leg -> leg.get("value").asBoolean(false) && !Json.weak(leg.get("evidence")));
            expect(!strong, name, "not second-hand only", reported);
            return;
        }
        String expected = standing(row);
        expect(reported.equals(expected), name, expected, reported);
    }

    /** The outcomes that a tenth of the settings give, the most frequent first; where 80 per cent give one, that mostly. */
    private String standing(JsonNode row) {
        List<Outcome> shown = shown(row);
        List<String> names = shown.stream().map(Outcome::named).toList();
        boolean mostly = names.size() > 1 && shown.get(0).share >= 0.8;
        return mostly ? "mostly " + names.get(0) + ", else " + or(names.subList(1, names.size())) : or(names);
    }

    private List<Outcome> shown(JsonNode row) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (JsonNode share : row.get("statusShares")) {
            Outcome one = outcome(row, share);
            outcomes.computeIfAbsent(one.who, unseen -> one).add(share, one == outcomes.get(one.who));
        }
        List<Outcome> ordered = new ArrayList<>(outcomes.values());
        ordered.sort(Comparator.comparingDouble(outcome -> -outcome.share));
        return ordered.stream()
                .filter(outcome -> outcome == ordered.get(0) || outcome.share >= 0.1)
                .toList();
    }

    /** Who holds a role, in what share of the settings, and in what share of them it is contested. */
    private static final class Outcome {
        private final String who;
        private final List<String> instead = new ArrayList<>();
        private double share;
        private double contested;

        Outcome(String who) {
            this.who = who;
        }

        void add(JsonNode status, boolean first) {
            double of = status.get("share").doubleValue();
            share += of;
            contested += status.path("status").asText("").equals("contested") ? of : 0;
            if (!first) {
                instead.clear();
            }
        }

        String named() {
            if (!instead.isEmpty()) {
                return who + " (" + instead.get(0) + ")";
            }
            return contested == 0 ? who : who + (contested > share - 1e-9 ? ", contested" : ", perhaps contested");
        }
    }

    /** The outcome that a status of these dossiers stands for. */
    private Outcome outcome(JsonNode row, JsonNode share) {
        String status = share.path("status").asText("");
        List<String> who = new ArrayList<>();
        share.get("powers").forEach(power -> who.add(actor(power.textValue())));
        String names = String.join(" and ", who);
        if (List.of("contested", "relied on", row.get("role").textValue()).contains(status)) {
            return new Outcome(names);
        }
        if (List.of("none", "supplier only", "promise only").contains(status)) {
            Outcome nobody = new Outcome("nobody");
            if (!who.isEmpty()) {
                nobody.instead.add(names + ", " + status);
            }
            return nobody;
        }
        if (status.equals("split")) {
            return new Outcome(split(row));
        }
        return new Outcome(
                status.isEmpty()
                        ? "not known"
                        : names.isEmpty() ? "not known (" + status + ")" : names + ", " + status);
    }

    /** Between the powers of which some leg is known to stand. */
    private String split(JsonNode row) {
        Set<String> first = new LinkedHashSet<>();
        row.get("legs").forEach(leg -> {
            if (leg.get("value").asBoolean(false)) {
                first.add(actor(leg.get("power").textValue()));
            }
        });
        return first.isEmpty()
                ? "shared"
                : "shared by " + String.join(" and ", first) + (first.size() == 1 ? " and others" : "");
    }

    /** A page says then and now only where they differ. */
    private Set<String> outcomes(JsonNode row) {
        Set<String> outcomes = new LinkedHashSet<>();
        shown(row).forEach(outcome -> outcomes.add(outcome.named()));
        return outcomes;
    }

    private static String or(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private String actor(String id) {
        return Json.list(json.get("actors")).stream()
                .filter(actor -> actor.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow()
                .get("name")
                .textValue();
    }

    // ---- On what it stands.

    /** A leg that no channel measures, where it is that of the one power that holds the role. */
    private void leg(String name, JsonNode row, JsonNode leg, String reported) {
        String label = leg.get("name").textValue();
        boolean channel = Json.list(row.get("channels")).stream()
                .anyMatch(one -> one.get("name").textValue().equals(label));
        String focus = row.get("powers").isNull() || row.get("powers").isEmpty()
                ? ""
                : row.get("powers").get(0).textValue();
        if (channel || !leg.get("power").textValue().equals(focus) || Json.weak(leg.get("evidence"))) {
            return;
        }
        JsonNode value = leg.get("value");
        String unmet = UNMET.getOrDefault(label, label + ": no");
        String shown = LABELS.getOrDefault(label, label);
        if (value.isNull()) {
            String expected = leg.get("disputed").booleanValue()
                    ? shown + ": sources disagree"
                    : leg.get("evidence").isEmpty() ? "on record" : shown + ": open";
            expect(reported.contains(expected), name + label, expected, reported);
        } else {
            boolean no = reported.replace(unmet + " on record", "").contains(unmet);
            expect(no != value.booleanValue(), name + label, value.toString(), reported);
        }
    }

    /** A channel whose partners are known now: the first two of them with their shares. */
    private void channel(String name, JsonNode row, JsonNode channel, String reported) {
        String id = channel.get("name").textValue();
        String label = LABELS.getOrDefault(id, id);
        boolean thin = reported.contains(label + ": too few deliveries to rank");
        if (channel.get("partners").isEmpty() || Json.weak(channel.get("evidence"))) {
            return;
        }
        if (thin) {
            boolean some = Json.list(row.get("legs")).stream()
                    .filter(leg -> leg.get("name").textValue().equals(id))
                    .anyMatch(leg -> leg.get("thin").doubleValue() > 0);
            expect(some, name + label, "not thin", reported);
            return;
        }
        for (JsonNode partner :
                Json.list(channel.get("partners")).stream().limit(2).toList()) {
            String expected = actor(partner.get("id").textValue()) + " " + range(partner);
            boolean small = partner.get("share").doubleValue() < WORTH_NAMING;
            int from = reported.indexOf(label + ": ");
            boolean there = from >= 0 && reported.indexOf(expected, from) > from;
            expect(there || small, name + label, expected, reported);
        }
    }

    private static String range(JsonNode partner) {
        String low = whole(partner.get("low"));
        String high = whole(partner.get("high"));
        return low.equals(high)
                ? whole(partner.get("share")) + " %"
                : low + "–" + high + " %, mid-range " + whole(partner.get("share"));
    }

    private static String whole(JsonNode share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share.doubleValue());
    }

    /** What the pair of powers has of trade now, where a page says it: each with its name and, perhaps after what it had then, its share. */
    private void trade(String name, JsonNode row, String reported) {
        if (!reported.startsWith("trade: ")) {
            return;
        }
        String first = reported.split("; ")[0];
        for (JsonNode labour : json.get("divisionOfLabour")) {
            if (labour.get("receiver").equals(row.get("receiver"))
                    && labour.get("year").intValue() == yearOfTrade()) {
                for (JsonNode level : labour.get("levels")) {
                    boolean trade = level.get("domain").textValue().equals("economy");
                    String share = Pattern.quote(actor(level.get("power").textValue()))
                            + (level.get("share").isNumber()
                                    ? " (?:[0-9.]+ → )?" + Pattern.quote(Json.percent(level.get("share")))
                                    : " (?:[0-9.]+ % \\([^)]*\\), )?not known");
                    expect(!trade || Pattern.compile(share).matcher(first).find(), name + "trade", share, first);
                }
            }
        }
    }

    /** The latest year, up to now, of which most of the receivers have a whole year's trade. */
    private int yearOfTrade() {
        int year = json.get("now").get("year").intValue();
        while (2 * receiversWithTrade(year) <= json.get("receivers").size()) {
            year--;
        }
        return year;
    }

    private long receiversWithTrade(int year) {
        return Json.list(json.get("divisionOfLabour")).stream()
                .filter(labour -> labour.get("year").intValue() == year)
                .filter(labour -> Json.list(labour.get("levels")).stream()
                        .filter(level -> level.get("domain").textValue().equals("economy"))
                        .anyMatch(level -> level.get("share").isNumber()
                                && level.path("covers").isMissingNode()))
                .count();
    }
}
