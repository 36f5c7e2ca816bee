package org.heartland.app.surface;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

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
        stands(name + "then", before, told[0]);
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
        String status = row.get("status").textValue();
        List<String> who = new ArrayList<>();
        row.get("powers").forEach(power -> who.add(actor(power.textValue())));
        String names = String.join(" and ", who);
        if (status.equals("split")) {
            return split(row);
        }
        return status.equals(row.get("role").textValue()) ? names : names.isEmpty() ? status : names + ", " + status;
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

    /** Who holds the role in .8 of the settings; else all that they give, the most frequent first, with names for the role itself. */
    private String open(JsonNode row) {
        if (row.get("status").isNull()) {
            return "unknown";
        }
        boolean disputed = row.get("disputed").booleanValue();
        List<String> holders = new ArrayList<>();
        List<String> holding = new ArrayList<>();
        for (JsonNode power : row.get("holding")) {
            holding.add(actor(power.get("power").textValue()));
            if (power.get("share").doubleValue() >= 0.8) {
                holders.add(actor(power.get("power").textValue()));
            }
        }
        if (!holders.isEmpty() && disputed) {
            return String.join(" and ", holders) + ", sources disagree";
        }
        List<String> names = new ArrayList<>();
        for (JsonNode share : row.get("statusShares")) {
            String status = share.get("status").isNull()
                    ? "unknown"
                    : share.get("status").textValue();
            boolean role = status.equals(row.get("role").textValue());
            names.addAll(role && holders.isEmpty() ? holding : List.of(status));
        }
        boolean mostly = row.get("statusShares").get(0).get("share").doubleValue() >= 0.6;
        String between = mostly ? "mostly " + names.get(0) + ", else " + or(names.subList(1, names.size())) : or(names);
        return (holders.isEmpty() ? "" : String.join(" and ", holders) + ", ")
                + between
                + (disputed ? " (sources disagree)" : "");
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
        List<String> first = new ArrayList<>();
        for (JsonNode partner : channel.get("partners")) {
            if (first.size() < 2 && partner.get("share").doubleValue() >= WORTH_NAMING) {
                first.add(partner.get("id").textValue() + " "
                        + String.format(
                                Locale.ROOT, "%.0f", 100 * partner.get("share").doubleValue()));
            }
        }
        String expected = String.join(", ", first) + " %";
        boolean there =
                List.of(told.split(" · ")).stream().anyMatch(leg -> leg.startsWith(label) && leg.contains(expected));
        expect(there, name + label, expected, told);
    }

    /** What the pair of powers has of trade, where a page says it. */
    private void trade(String name, JsonNode row, String told) {
        if (!told.startsWith("trade ")) {
            return;
        }
        List<String> ends = new ArrayList<>();
        for (String clock : List.of("then", "now")) {
            for (JsonNode labour : json.get("divisionOfLabour")) {
                if (labour.get("receiver").equals(row.get("receiver"))
                        && labour.get("year").equals(json.get(clock).get("year"))) {
                    ends.add(shares(labour));
                }
            }
        }
        String first = told.split(" · ")[0];
        String expected = String.join(" → ", ends) + " %";
        expect(first.endsWith(" " + expected), name + "trade", expected, first);
    }

    private static String shares(JsonNode labour) {
        List<String> shares = new ArrayList<>();
        for (JsonNode level : labour.get("levels")) {
            if (level.get("domain").textValue().equals("economy")) {
                boolean other =
                        !level.get("share").isNull() && !level.get("ofYear").equals(labour.get("year"));
                shares.add(Json.percent(level.get("share")) + (other ? " of " + level.get("ofYear") : ""));
            }
        }
        return shares.stream().allMatch(share -> share.equals("unknown")) ? "unknown" : String.join("/", shares);
    }
}
