package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject;

/** What may not stand in a text that goes to an editor or a ministry: codes, ids, and words that only this project uses. */
final class PlainWords {
    private static final Pattern ID = Pattern.compile("\\b[A-Za-z0-9]+_[A-Za-z0-9_]+\\b");
    private static final Pattern PRIVATE =
            Pattern.compile("(?i)\\b(receivers?|legs?|ground|thin|mirror(ed|s)?|draws?|drawn)\\b");
    private static final Pattern OF_SO_MANY = Pattern.compile("[Oo]f [0-9][0-9,]* settings");
    private static final Pattern SETTING = Pattern.compile("(?i)\\bsettings?\\b");

    private PlainWords() {}

    /** Each word of a text that may not stand there; addresses are left out of account. */
    static List<String> faults(String text, Assessment assessment) {
        String said = text.replaceAll("https?://\\S+", " ");
        List<String> faults = new ArrayList<>();
        for (String code : codes(assessment.subject())) {
            if (Pattern.compile("(?U)\\b" + Pattern.quote(code) + "\\b")
                    .matcher(said)
                    .find()) {
                faults.add(code);
            }
        }
        find(ID, said, faults);
        find(PRIVATE, said, faults);
        find(SETTING, OF_SO_MANY.matcher(said).replaceAll(" "), faults);
        return faults;
    }

    private static void find(Pattern pattern, String text, List<String> faults) {
        pattern.matcher(text).results().forEach(found -> faults.add(found.group()));
    }

    /** The ids of actors and institutions that nobody but this project knows them by. */
    private static Set<String> codes(Subject subject) {
        Set<String> codes = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        subject.actors().forEach((id, actor) -> {
            codes.add(id);
            codes.addAll(actor.codes().values());
            names.add(actor.name());
            names.addAll(actor.names().values());
        });
        subject.institutions().forEach((id, institution) -> {
            codes.add(id);
            names.add(institution.shortName());
        });
        codes.removeIf(code -> !code.matches("[A-Z][A-Z0-9]{2,}") || names.contains(code));
        return codes;
    }
}
