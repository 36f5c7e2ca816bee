package org.heartland.importers.dossier;

import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Allows;
import org.heartland.days.DayText;
import org.heartland.days.Days;
import org.heartland.importers.mapping.SourceEntry;
import org.heartland.text.yaml.YamlQuotes;

/** An edition as an entry of a dossier's sources. */
public final class SourceYaml {
    private SourceYaml() {}

    /**
     * The entry, with the line of its id.
     *
     * @param published the day of the edition, as written
     * @param files the names of the files that were read on the day
     */
    public static String of(String id, SourceEntry source, String published, LocalDate readOn, List<String> files) {
        StringBuilder entry = new StringBuilder(id).append(":\n");
        key(entry, "title", source.title());
        key(entry, "publisher", source.publisher());
        key(entry, "url", source.url());
        entry.append("  published: ").append(published).append('\n');
        Days days = DayText.days(published);
        if (days == null || !days.first().isAfter(readOn)) {
            entry.append("  accessed: ").append(readOn).append('\n');
        }
        key(entry, "licence", source.licence());
        if (source.allows() != Allows.UNKNOWN) {
            key(entry, "allows", source.allows().word());
        }
        entry.append("  grade: ").append(source.grade()).append("\n  seen: full\n");
        key(entry, "reporter", source.reporter());
        String note =
                "Read from " + String.join(", ", files) + "." + (source.note().isEmpty() ? "" : " " + source.note());
        key(entry, "note", note);
        return entry.toString();
    }

    private static void key(StringBuilder entry, String key, String value) {
        entry.append("  ").append(key).append(": ").append(YamlQuotes.of(value)).append('\n');
    }
}
