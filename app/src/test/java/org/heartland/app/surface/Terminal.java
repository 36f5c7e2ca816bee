package org.heartland.app.surface;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the first page and the full page back, set so wide that no line is broken. */
public final class Terminal {
    private static final Pattern VERDICT = Pattern.compile("^[^:]+: (.*)$");
    private static final Pattern LISTED = Pattern.compile("^¶(\\d+) +(.*)$");
    private static final Pattern CORRECTION = Pattern.compile("^¶(\\d+) +(.*) \\[(\\S+)]$");
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+ statements(?:, \\d+ of them predictions\\..*?The predictions)?: .*?\\.)");

    private final Map<String, String> roles;
    private final Map<String, String> receivers;
    private final Facts facts = new Facts();
    private String part = "";
    private String role = "";
    private String receiver = "";
    private String corrected = "";
    private String stated = "";

    private Terminal(Map<String, String> roles, Map<String, String> receivers) {
        this.roles = roles;
        this.receivers = receivers;
    }

    /**
     * What the lines say.
     *
     * @param roles the label of each role, by its id
     * @param receivers the ids of the states, by their name
     */
    public static Facts read(List<String> lines, Map<String, String> roles, Map<String, String> receivers) {
        Terminal reader = new Terminal(roles, receivers);
        lines.forEach(reader::line);
        return reader.facts;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            part = "";
            role = "";
        } else if (part.isEmpty() && !line.startsWith("! ")) {
            head(line);
        } else {
            inside(line);
        }
    }

    private void head(String line) {
        part = line;
        role = roles.entrySet().stream()
                .filter(one -> line.startsWith(one.getValue().toUpperCase(Locale.ROOT) + " "))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Matcher counts = COUNTS.matcher(line);
        if (counts.find()) {
            facts.list("counts", counts.group(1));
        }
        if (!list().isEmpty()) {
            facts.say(
                    "corrections " + list(), line.replaceFirst("^[A-Z ]+ +", "").split(" ")[0]);
        } else if (line.startsWith("TESTED FURTHER")) {
            facts.say("further", line.replaceFirst(".*: ", "").replaceFirst("\\.$", ""));
        } else if (line.startsWith("PREDICTIONS")) {
            facts.say("tally", line.split(" {2}", 2)[1]);
        }
    }

    private void inside(String line) {
        if (!role.isEmpty()) {
            role(line);
        } else if (line.startsWith("! ")) {
            warning(line.substring(2));
        } else if (!list().isEmpty()) {
            correction(list(), line);
        } else if (part.startsWith("PREDICTIONS")) {
            Matcher listed = match(LISTED, line);
            facts.list("prediction", listed.group(1) + " " + listed.group(2));
        } else if (part.startsWith("FIGURES THAT DISAGREE") || part.startsWith("LATER EDITIONS")) {
            facts.say("note " + line.substring(2).strip(), "said");
        } else if (part.startsWith("NOT KNOWN  ")) {
            facts.say("gap " + line.substring(2).strip(), "said");
        } else if (part.startsWith("ALL STATEMENTS")) {
            claim(line);
        }
    }

    private void role(String line) {
        String name = "role " + role + " ";
        if (line.startsWith(" ")) {
            facts.say(name + receiver + " legs", line);
        } else {
            String shown = receivers.keySet().stream()
                    .filter(state -> line.startsWith(state + " "))
                    .findFirst()
                    .orElseThrow();
            receiver = receivers.getOrDefault(shown, "");
            facts.say(name + receiver + " standing", line.substring(shown.length()));
        }
    }

    /** The full page also has figures that disagree, and all of them. */
    private void warning(String text) {
        if (!text.contains("do not combine") && !text.contains("pairs of figures disagree")) {
            facts.say("note " + text, "said");
        }
    }

    /** The list for the author that is being read, or "". */
    private String list() {
        return part.startsWith("CORRECT BEFORE")
                ? "correct"
                : part.startsWith("ASK THE AUTHOR")
                        ? "ask"
                        : part.startsWith("TRUE IN PART")
                                ? "narrow"
                                : part.startsWith("UPDATE ") ? "update" : part.startsWith("ACTS FOR") ? "aim" : "";
    }

    private void correction(String list, String line) {
        if (line.startsWith("     ")) {
            facts.list("right " + corrected, line.strip());
            return;
        }
        Matcher correction = match(CORRECTION, line);
        facts.list("correction " + list, correction.group(1) + " " + correction.group(2) + " " + correction.group(3));
        corrected = correction.group(3);
    }

    /** A statement, and in the line below it its kind, its verdict and how firm that is. */
    private void claim(String line) {
        if (!line.startsWith(" ")) {
            Matcher said = match(CORRECTION, line);
            stated = said.group(3);
            facts.say("claim " + stated + " paragraph", said.group(1));
        } else if (!stated.isEmpty()) {
            String[] reported = match(VERDICT, line.strip()).group(1).split(", ", 2);
            facts.say("claim " + stated + " verdict", reported[0]);
            facts.say("claim " + stated + " robustness", reported.length > 1 ? reported[1] : "");
            stated = "";
        }
    }

    private static Matcher match(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new AssertionError("not read: " + line);
        }
        return matcher;
    }
}
