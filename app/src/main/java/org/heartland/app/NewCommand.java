package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Dossier.Pair;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.naming.KnownStates;
import org.heartland.naming.LineNames;
import org.heartland.problem.Inert;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.text.NumberText;
import org.heartland.text.RangeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new DIR}: writes the skeleton of a dossier about a new region. */
@Command(
        name = "new",
        header = "Begin a dossier about another region: a commented skeleton, ready to be checked.",
        description = {
            "",
            "States are named by their ISO codes of three letters. The folder must not be there yet, or be empty.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland new my-region --receivers ARM,GEO --powers RUS,TUR",
            "  heartland new my-region --receivers SRB,BIH --powers DEU,RUS,CHN --period 2000..2025 --partners TUR,ITA",
            "",
            "Exit: 0 written, 2 wrong use, or a folder that is not empty.",
            ""
        })
final class NewCommand implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int USUAL_FIRST_YEAR = 1992;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to be written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--receivers",
            paramLabel = "A,B",
            required = true,
            split = ",",
            description = "The states that are influenced.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> receivers;

    @Option(
            names = "--powers",
            paramLabel = "C,D",
            required = true,
            split = ",",
            description = "The states that influence them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> powers;

    @Option(
            names = "--pairs",
            paramLabel = "C-D",
            split = ",",
            description = "Pairs of powers to compare. Default: all pairs.")
    private @Nullable List<String> pairs;

    @Option(
            names = "--partners",
            paramLabel = "E,F",
            split = ",",
            description = "Further states that tables will name.")
    private List<String> partners = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "Its title. Default: one that names the states.")
    private @Nullable String title;

    @Option(
            names = "--period",
            paramLabel = "YEAR..YEAR",
            description = "The years it is about. Default: 1992 to the year of --as-of.")
    private @Nullable String period;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day up to which publications count. Default: today, or the last day of --period if that is earlier.")
    private @Nullable String asOf;

    @Override
    public Integer call() {
        KnownStates known = KnownStates.read();
        try {
            Skeleton skeleton = skeleton(known);
            SortedMap<String, String> files = skeleton.files(known);
            refuseProblems(files);
            refuseUnlessEmpty();
            WholeFiles.writeFolder(files, folder);
            strangers(skeleton, known);
            out().println("Wrote " + files.size()
                    + " files. Nothing is known yet: fill them in as docs/dossier.md says, and check as you go:");
            out().println("  heartland check " + Inert.text(folder.toString()));
            out().flush();
            return ExitCode.DONE;
        } catch (Refused refused) {
            err().println("heartland: " + Inert.text(String.valueOf(refused.getMessage())));
        } catch (IOException e) {
            err().println("heartland: " + Inert.text(folder.toString())
                    + " could not be written; check that you may write there and the disk has room");
        }
        err().flush();
        return ExitCode.WRONG;
    }

    /** Why nothing is written. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private Skeleton skeleton(KnownStates known) throws Refused {
        if (title != null && title.codePoints().anyMatch(Inert::isHostile)) {
            throw new Refused("--title has a character that cannot be seen or that turns the text; leave it out");
        }
        List<String> named = new ArrayList<>();
        List<String> influenced = someIds("--receivers", receivers, known, named);
        List<String> influencing = someIds("--powers", powers, known, named);
        List<String> others = ids("--partners", partners, known, named);
        LocalDate today = LocalDate.now();
        LocalDate day = asOf == null ? null : day(asOf);
        Years years =
                period == null ? new Years(USUAL_FIRST_YEAR, (day == null ? today : day).getYear()) : years(period);
        if (day == null) {
            LocalDate end = LocalDate.of(years.last(), 12, 31);
            day = end.isBefore(today) ? end : today;
        }
        return new Skeleton(title, influenced, influencing, others, pairs(influencing, known), years, day);
    }

    /** The ids of one option: codes of states in capitals, anything else as it was written; each named once in all options. */
    private static List<String> ids(String option, List<String> written, KnownStates known, List<String> named)
            throws Refused {
        List<String> ids = new ArrayList<>();
        for (String word : written) {
            String id = id(word, known);
            if (!ID.matcher(id).matches()) {
                throw new Refused(option + " has \"" + id
                        + "\"; write codes of three letters with commas between, such as ARM,GEO");
            }
            if (named.contains(id)) {
                throw new Refused(id + " is named twice; name each state once, as receiver, power or partner");
            }
            named.add(id);
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    private static List<String> someIds(String option, List<String> written, KnownStates known, List<String> named)
            throws Refused {
        List<String> ids = ids(option, written, known, named);
        if (ids.isEmpty()) {
            throw new Refused(
                    option + " names no state; write codes of three letters with commas between, such as ARM,GEO");
        }
        return ids;
    }

    private static String id(String word, KnownStates known) {
        String id = word.strip();
        String capitals = id.toUpperCase(Locale.ROOT);
        return known.find(capitals) == null ? id : capitals;
    }

    private List<Pair> pairs(List<String> of, KnownStates known) throws Refused {
        List<Pair> chosen = new ArrayList<>();
        if (pairs == null) {
            for (int i = 0; i < of.size(); i++) {
                for (String second : of.subList(i + 1, of.size())) {
                    chosen.add(new Pair(of.get(i), second));
                }
            }
            return chosen;
        }
        for (String written : pairs) {
            String[] two = written.split("-", -1);
            String first = id(two[0], known);
            String second = id(two[two.length - 1], known);
            if (two.length != 2 || first.equals(second) || !of.contains(first) || !of.contains(second)) {
                throw new Refused(
                        "--pairs has \"" + written + "\"; write two of the powers with a hyphen between, such as "
                                + of.get(0) + "-" + of.get(of.size() - 1));
            }
            chosen.add(new Pair(first, second));
        }
        return chosen;
    }

    private static LocalDate day(String written) throws Refused {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new Refused("--as-of is \"" + written + "\"; write a day such as 2024-12-31");
        }
    }

    private static Years years(String written) throws Refused {
        OptionalInt first = RangeText.of(written).map(ends -> year(ends.from())).orElse(OptionalInt.empty());
        OptionalInt last = RangeText.of(written).map(ends -> year(ends.to())).orElse(OptionalInt.empty());
        if (first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt()) {
            throw new Refused("--period is \"" + written + "\"; write the first and the last year, such as 2000..2024");
        }
        return new Years(first.getAsInt(), last.getAsInt());
    }

    private static OptionalInt year(String written) {
        boolean digits = written.length() == 4 && Character.isDigit(written.charAt(0));
        return digits ? NumberText.whole(written) : OptionalInt.empty();
    }

    /** What is written must be a dossier without problems. */
    private void refuseProblems(Map<String, String> files) throws Refused {
        Read<Dossier> read = Dossiers.read(Folder.of("new", files));
        List<Problem> problems =
                read instanceof Read.Good<Dossier> good ? Study.problems(good.value()) : read.problems();
        if (!problems.isEmpty()) {
            throw new Refused(
                    "this does not make a valid dossier: " + problems.get(0).line());
        }
    }

    private void refuseUnlessEmpty() throws Refused, IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused(folder + " is a file; name a folder that is not there yet");
        }
        if (Files.isDirectory(folder)) {
            if (Files.isSameFile(folder, Path.of(""))) {
                throw new Refused(Inert.text(folder.toString())
                        + " is the folder that you are in, and a new one would take its place; name one inside it");
            }
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new Refused(folder + " is not empty, and nothing is ever written over; name another folder");
                }
            }
        }
    }

    /** Tells of codes that no state is known by: they are taken, since a dossier may be about any region. */
    private void strangers(Skeleton skeleton, KnownStates known) {
        Stream.of(skeleton.receivers(), skeleton.powers(), skeleton.partners())
                .flatMap(List::stream)
                .filter(id -> known.find(id) == null && LineNames.bloc(id) == null)
                .forEach(id -> {
                    List<String> near = known.near(id);
                    err().println("heartland: no state with the code " + id + " is known"
                            + (near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")")
                            + "; it was taken as it is: write its name into actors/states.yaml");
                });
        err().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
