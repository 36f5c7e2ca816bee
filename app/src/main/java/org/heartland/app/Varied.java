package org.heartland.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.words.Rounded;
import picocli.CommandLine.Option;

/** The option {@code --vary}: which values lie between which bounds. */
final class Varied {
    private static final String NUMBER = "[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern FORM = Pattern.compile("(.+)=(" + NUMBER + ")\\.\\.(" + NUMBER + ")");
    private static final int LONGEST = 500;

    @Option(
            names = "--vary",
            paramLabel = "NAME=LOW..HIGH",
            description =
                    "Let a value lie anywhere between two bounds, in place of what the model declares by between; may be repeated.")
    private List<String> written = new ArrayList<>();

    boolean isEmpty() {
        return written.isEmpty();
    }

    Read<ByName<Between>> ranges() {
        Map<String, Between> ranges = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : written) {
            Matcher parts = FORM.matcher(text);
            boolean formed = text.length() <= LONGEST && parts.matches();
            double low = formed ? Double.parseDouble(parts.group(2)) : 1;
            double high = formed ? Double.parseDouble(parts.group(3)) : 0;
            if (!(low <= high && Double.isFinite(high - low))) {
                problems.add(Problem.at(
                        Place.of("--vary"),
                        "this is no range: " + (text.length() > 60 ? text.substring(0, 60) + "..." : text),
                        "write NAME=LOW..HIGH, such as contacts=2..3"));
            } else {
                ranges.put(parts.group(1).strip(), new Between(low, high));
            }
        }
        return Read.of(new ByName<>(Place.of("--vary"), ranges), problems);
    }

    /** What is varied and how, in one sentence. */
    static String told(Ensemble ensemble) {
        List<String> parts = new ArrayList<>();
        ensemble.varied()
                .forEach((quantity, range) -> parts.add(quantity.name() + " from " + Rounded.exact(range.low()) + " to "
                        + Rounded.exact(range.high())));
        return "varied: " + String.join("; ", parts);
    }
}
