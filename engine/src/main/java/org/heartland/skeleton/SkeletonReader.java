package org.heartland.skeleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.heartland.assess.Study;
import org.heartland.days.DayText;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Dossier.Pair;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.LineNames;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.RangeText;

/** Understands what somebody writes who begins a dossier; the places of problems are the options of the command {@code new}. */
public final class SkeletonReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int USUAL_FIRST_YEAR = 1992;
    private static final String CODES = "write codes of three letters with commas between, such as ARM,GEO";

    private final Crosswalk known;
    private final Set<String> named = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private SkeletonReader(Crosswalk known) {
        this.known = known;
    }

    /** The skeleton of a valid dossier about the region, or all that is wrong with what was written. */
    public static Read<Skeleton> read(NewRegion region, Crosswalk known, LocalDate today) {
        SkeletonReader reader = new SkeletonReader(known);
        Skeleton skeleton = reader.skeleton(region, today);
        if (reader.problems.isEmpty()) {
            reader.refuseUnlessValid(skeleton);
        }
        return Read.of(skeleton, reader.problems);
    }

    private Skeleton skeleton(NewRegion region, LocalDate today) {
        String title = region.title();
        if (title != null && title.codePoints().anyMatch(Inert::isHostile)) {
            wrong("--title", "it has a character that cannot be seen or that turns the text", "leave that out");
        }
        List<String> receivers = someIds("--receivers", region.receivers());
        List<String> powers = someIds("--powers", region.powers());
        List<String> partners = ids("--partners", region.partners());
        LocalDate day = region.asOf() == null ? null : day(region.asOf(), today);
        Years years = region.period() == null
                ? new Years(USUAL_FIRST_YEAR, (day == null ? today : day).getYear())
                : years(region.period());
        List<String> written = region.pairs();
        List<Pair> pairs = written == null ? allPairs(powers) : pairs(written, powers);
        return new Skeleton(
                title, receivers, powers, partners, pairs, years, day == null ? lastDay(years, today) : day);
    }

    private static LocalDate lastDay(Years years, LocalDate today) {
        LocalDate end = LocalDate.of(years.last(), 12, 31);
        return end.isBefore(today) ? end : today;
    }

    // ---- States.

    private List<String> someIds(String option, List<String> written) {
        if (written.isEmpty()) {
            wrong(option, "it names no state", CODES);
        }
        return ids(option, written);
    }

    /** The ids of one option: those of states by their codes or names, anything else as it was written; each named once in all options. */
    private List<String> ids(String option, List<String> written) {
        List<String> ids = written.stream().map(this::id).toList();
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                wrong(option, "\"" + id + "\" is no code of a state", CODES);
            } else if (!named.add(id)) {
                wrong(option, id + " is named twice", "name each state once, as receiver, power or partner");
            }
        }
        return ids;
    }

    private String id(String word) {
        String id = word.strip();
        String capitals = id.toUpperCase(Locale.ROOT);
        if (known.find(capitals) != null) {
            return capitals;
        }
        String named = Crosswalk.idOf(id);
        return named.isEmpty() || LineNames.kind(id) != LineNames.Kind.PARTNER ? id : named;
    }

    // ---- Pairs.

    private static List<Pair> allPairs(List<String> powers) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < powers.size(); i++) {
            for (String second : powers.subList(i + 1, powers.size())) {
                pairs.add(new Pair(powers.get(i), second));
            }
        }
        return pairs;
    }

    private List<Pair> pairs(List<String> written, List<String> powers) {
        List<Pair> pairs = new ArrayList<>();
        for (String words : written) {
            String[] two = words.split("-", -1);
            Pair pair = new Pair(id(two[0]), id(two[two.length - 1]));
            pairs.add(pair);
            if (two.length != 2
                    || pair.first().equals(pair.second())
                    || !powers.containsAll(List.of(pair.first(), pair.second()))) {
                wrong("--pairs", "\"" + words + "\" is no pair", "write two of the powers with a hyphen between");
            }
        }
        return pairs;
    }

    // ---- Days and years.

    private LocalDate day(String written, LocalDate today) {
        LocalDate day = DayText.day(written);
        if (day == null) {
            wrong("--as-of", "\"" + written + "\" is not a day", "write a day such as 2024-12-31");
        }
        return day == null ? today : day;
    }

    private Years years(String written) {
        OptionalInt first = RangeText.of(written).map(ends -> year(ends.from())).orElse(OptionalInt.empty());
        OptionalInt last = RangeText.of(written).map(ends -> year(ends.to())).orElse(OptionalInt.empty());
        if (first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt()) {
            wrong(
                    "--period",
                    "\"" + written + "\" is not a span of years",
                    "write the first and the last year, such as 2000..2024");
            return Years.ALWAYS;
        }
        return new Years(first.getAsInt(), last.getAsInt());
    }

    private static OptionalInt year(String written) {
        boolean digits = written.length() == 4 && Character.isDigit(written.charAt(0));
        return digits ? NumberText.whole(written) : OptionalInt.empty();
    }

    // ---- What is wrong.

    private void refuseUnlessValid(Skeleton skeleton) {
        Read<Dossier> read = Dossiers.read(Folder.of("new", skeleton.files(known)));
        List<Problem> invalid =
                read instanceof Read.Good<Dossier> good ? Study.problems(good.value()) : read.problems();
        if (!invalid.isEmpty()) {
            wrong("new", "this does not make a valid dossier: " + invalid.get(0).line(), "");
        }
    }

    private void wrong(String option, String what, String instead) {
        problems.add(Problem.at(Place.of(option), what, instead));
    }
}
