package org.heartland.app.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Compares the roles on the pages with the JSON: the standing then and now, and every share and truth of the legs. */
public final class JsonRoles {
    private static final double WORTH_NAMING = 0.02;

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
        String[] told = standing.split(" → ");
        if (told.length > 1 || !outcomes(before).equals(outcomes(after))) {
            stands(name + "then", before, told[0]);
        }
        stands(name + "now", after, told[told.length - 1]);
        for (JsonNode leg : after.get("legs")) {
            leg(name, after, leg, legs);
        }
        for (JsonNode channel : after.get("channels")) {
            channel(name, after, channel, legs);
        }
        trade(name, after, legs);
    }

    private void expect(boolean agrees, String name, String expected, String told) {
        if (!agrees) {
            differences.add(name + ": " + expected + " | " + told);
        }
    }

    // ---- Who stands where.

    private void stands(String name, JsonNode row, String told) {
        if (told.equals("unknown (copies only)")) {
            boolean strong = Json.list(row.get("legs")).stream()
                    .anyMatch(leg -> leg.get("value").asBoolean(false) && !Json.weak(leg.get("evidence")));
            expect(!strong, name, "not copies only", told);
            return;
        }
        boolean settled = !row.get("powers").isNull();
        String expected = settled ? settled(row) : open(row);
        expect(told.equals(expected), name, expected, told);
    }

    private String settled(JsonNode row) {
        return row.get("status").textValue().equals("split") ? split(row) : outcome(row, row);
    }

    /** A status with the powers that have it: names alone for the status that shows its holder, in these dossiers that called as the role or "relied on". */
    private String outcome(JsonNode row, JsonNode of) {
        String status = of.get("status").isNull() ? "unknown" : of.get("status").textValue();
        List<String> who = new ArrayList<>();
        of.get("powers").forEach(power -> who.add(actor(power.textValue())));
        String names = String.join(" and ", who);
        boolean holder = List.of(row.get("role").textValue(), "relied on").contains(status) && !who.isEmpty();
        return holder ? names : names.isEmpty() ? status : names + ", " + status;
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
                ? "split"
                : "split between " + String.join(" and ", first) + (first.size() == 1 ? " and others" : "");
    }

    /** All outcomes that a tenth of the settings give, in the order of the role; the one that 80 per cent give first. */
    private String open(JsonNode row) {
        String most = "";
        List<String> names = new ArrayList<>();
        for (JsonNode share : row.get("statusShares")) {
            if (share.get("share").doubleValue() >= 0.8) {
                most = outcome(row, share);
            } else if (share.get("share").doubleValue() >= 0.1) {
                names.add(outcome(row, share));
            }
        }
        String between = most.isEmpty()
                ? or(names)
                : names.isEmpty() ? "mostly " + most : "mostly " + most + ", else " + or(names);
        if (row.get("status").isNull()) {
            return most;
        }
        return between + (row.get("disputed").booleanValue() ? " (sources disagree)" : "");
    }

    /** The outcomes that a tenth of the settings give; a page says then and now only where they differ. */
    private Set<String> outcomes(JsonNode row) {
        Set<String> outcomes = new LinkedHashSet<>();
        row.get("statusShares").forEach(share -> {
            if (share.get("share").doubleValue() >= 0.1) {
                outcomes.add(outcome(row, share));
            }
        });
        return outcomes;
    }

    private static String or(List<String> names) {
        int last = names.size() - 1;
        String mark = String.join("", names).contains(",") ? "; " : ", ";
        return last < 1
                ? String.join("", names)
                : String.join(mark, names.subList(0, last)) + mark + "or " + names.get(last);
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
    private void leg(String name, JsonNode row, JsonNode leg, String told) {
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
        if (value.isNull()) {
            String expected = leg.get("disputed").booleanValue() ? label + ": sources disagree" : label + ": ";
            expect(told.contains(expected), name + label, expected, told);
        } else {
            boolean no = told.contains(label + ": no") && !told.contains(label + ": nothing");
            expect(no != value.booleanValue(), name + label, value.toString(), told);
        }
    }

    /** A channel whose partners are known now: the first two of them with their shares. */
    private void channel(String name, JsonNode row, JsonNode channel, String told) {
        String label = channel.get("name").textValue();
        boolean thin = told.contains(label + ": too thin to tell");
        if (channel.get("partners").isEmpty() || Json.weak(channel.get("evidence"))) {
            return;
        }
        if (thin) {
            boolean some = Json.list(row.get("legs")).stream()
                    .filter(leg -> leg.get("name").textValue().equals(label))
                    .anyMatch(leg -> leg.get("thin").doubleValue() > 0);
            expect(some, name + label, "not thin", told);
            return;
        }
        for (JsonNode partner :
                Json.list(channel.get("partners")).stream().limit(2).toList()) {
            String expected = actor(partner.get("id").textValue()) + " " + range(partner);
            boolean small = partner.get("share").doubleValue() < WORTH_NAMING;
            boolean there = List.of(told.split(" · ")).stream()
                    .anyMatch(leg -> leg.startsWith(label) && leg.contains(expected));
            expect(there || small, name + label, expected, told);
        }
    }

    private static String range(JsonNode partner) {
        String low = whole(partner.get("low"));
        String high = whole(partner.get("high"));
        return low.equals(high)
                ? whole(partner.get("share")) + " %"
                : low + "–" + high + " %, middle " + whole(partner.get("share"));
    }

    private static String whole(JsonNode share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share.doubleValue());
    }

    /** What the pair of powers has of trade now, where a page says it: each with its name and, perhaps after what it had then, its share. */
    private void trade(String name, JsonNode row, String told) {
        if (!told.startsWith("trade ")) {
            return;
        }
        String first = told.split(" · ")[0];
        for (JsonNode labour : json.get("divisionOfLabour")) {
            if (labour.get("receiver").equals(row.get("receiver"))
                    && labour.get("year").intValue() == yearOfTrade()) {
                for (JsonNode level : labour.get("levels")) {
                    boolean trade = level.get("domain").textValue().equals("economy");
                    String share = Pattern.quote(actor(level.get("power").textValue())) + " (?:[0-9.]+ → )?"
                            + Pattern.quote(Json.percent(level.get("share")));
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
                        .anyMatch(level -> level.get("share").isNumber() && level.path("covers").isMissingNode()))
                .count();
    }
}
