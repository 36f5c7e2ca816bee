package org.heartland.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** Why the database refuses a file, in a sentence for its user. */
final class StoreRefusal {
    private static final Pattern PROCESS = Pattern.compile("PID (\\d+)");

    private StoreRefusal() {}

    static Problem of(Path file, SQLException cause) {
        String says = String.valueOf(cause.getMessage());
        Place at = Place.of(file.toString());
        if (says.contains("onflicting lock")) {
            Matcher process = PROCESS.matcher(says);
            String who = process.find() ? "another program (process " + process.group(1) + ")" : "another program";
            return Problem.at(at, who + " is at work on this store", "wait until it has ended, then try again");
        }
        if (says.contains("not a valid DuckDB database") || says.contains("older or newer version")) {
            return Problem.at(at, "this is no store that can be read", "name a file that heartland import made");
        }
        if (says.contains("Cannot open file")
                || says.contains("Permission denied")
                || says.contains("does not exist")) {
            return Problem.at(at, "this file cannot be opened", "check its folder and your permission");
        }
        return Problem.at(at, "the database refuses this: " + firstLine(says), "");
    }

    static String firstLine(String says) {
        return says.lines().findFirst().orElse("").strip();
    }
}
