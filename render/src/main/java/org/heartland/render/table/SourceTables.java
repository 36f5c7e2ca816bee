package org.heartland.render.table;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.assessment.Judged;
import org.heartland.assessment.SourceDrop;
import org.heartland.assessment.SourceDrop.RoleChange;
import org.heartland.assessment.SourceDrop.VerdictChange;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
import org.heartland.assessment.WeakVerdict;
import org.heartland.citation.Source;
import org.heartland.render.words.Staleness;

/** The sources of a dossier as a table, and what would be otherwise without each of them. */
public final class SourceTables {
    /** The columns of the table of sources. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "grade",
            "allows",
            "seen",
            "published",
            "accessed",
            "reporter",
            "origin",
            "observations",
            "unnamed",
            "memberships",
            "charters",
            "events",
            "interests",
            "outcomes",
            "claims",
            "alone",
            "roles",
            "stale",
            "author",
            "title",
            "url",
            "licence");

    /** The columns of the table of what would be otherwise. */
    public static final List<String> DROP_COLUMNS = List.of(
            "source",
            "title",
            "copies",
            "rows_left_out",
            "answer",
            "id",
            "receiver",
            "paragraph",
            "before",
            "after",
            "only_publisher");

    /** The columns of the table of weak links. */
    public static final List<String> WEAK_COLUMNS = List.of(
            "claim", "paragraph", "voice", "listing", "weakness", "verdict", "sources", "primary", "rests_on", "says");

    private SourceTables() {}

    /** The verdicts that rest on one source or on no primary one, those that matter most first. */
    public static DataTable weak(List<WeakVerdict> links, Assessment assessment) {
        return DataTable.of(
                WEAK_COLUMNS, links.stream().map(link -> weak(link, assessment)).toList());
    }

    private static TableRow weak(WeakVerdict link, Assessment assessment) {
        Statement claim = link.row().claim();
        return new TableRow()
                .text(claim.id())
                .whole(claim.paragraph())
                .text(claim.voice().word())
                .text(link.listing().word())
                .text(link.weakness().word())
                .text(link.row().now().verdict().word())
                .whole(link.row().support().sources())
                .whole(link.row().support().primary())
                .texts(link.sources(assessment))
                .text(claim.says());
    }

    public static DataTable of(Bibliography sources) {
        return DataTable.of(
                COLUMNS, sources.entries().stream().map(SourceTables::source).toList());
    }

    private static TableRow source(Entry entry) {
        Source source = entry.source();
        return new TableRow()
                .text(source.id().id())
                .text(source.grade().word())
                .text(source.allows().word())
                .text(source.full() ? "full" : "excerpt")
                .text(source.publishedAs())
                .day(source.accessed())
                .text(source.reporter())
                .text(source.origin() == null ? "" : source.origin().id())
                .texts(counts(entry.observations()))
                .texts(entry.unnamed())
                .texts(counts(entry.memberships()))
                .texts(entry.charters())
                .texts(entry.events())
                .texts(entry.interests())
                .texts(entry.outcomes())
                .texts(entry.claims())
                .texts(entry.alone())
                .texts(entry.roles().stream()
                        .map(role -> role.role() + ":" + role.receiver())
                        .toList())
                .text(String.join("; ", Staleness.of(entry)))
                .text(source.author())
                .text(source.title())
                .text(source.url())
                .text(source.licence());
    }

    private static List<String> counts(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + ":" + count.getValue())
                .toList();
    }

    /** A row for each answer that would be otherwise; a source without which nothing would be has one row without an answer. */
    public static DataTable of(List<SourceDrop> drops) {
        List<TableRow> rows = new ArrayList<>();
        for (SourceDrop drop : drops) {
            drop.verdicts().forEach(change -> rows.add(verdict(begun(drop), change)));
            drop.roles().forEach(change -> rows.add(role(begun(drop), change)));
            if (drop.isNothing()) {
                rows.add(begun(drop)
                        .text("")
                        .text("")
                        .text("")
                        .text("")
                        .text("")
                        .text("")
                        .truth(null));
            }
        }
        return DataTable.of(DROP_COLUMNS, rows);
    }

    private static TableRow begun(SourceDrop drop) {
        return new TableRow()
                .text(drop.source().id().id())
                .text(drop.source().title())
                .texts(drop.copies().stream().map(Object::toString).toList())
                .whole(drop.rows());
    }

    private static TableRow verdict(TableRow row, VerdictChange change) {
        Statement claim = change.before().claim();
        return row.text("verdict")
                .text(claim.id())
                .text("")
                .whole(claim.paragraph())
                .text(word(change.before().now()))
                .text(word(change.after()))
                .truth(change.alone());
    }

    /** The verdict; of a prediction that is not due, with what holds so far. */
    private static String word(Judged judged) {
        String verdict = judged.verdict().word();
        return judged.verdict() == Verdict.NOT_DUE
                ? verdict + ", so far " + judged.soFar().word()
                : verdict;
    }

    private static TableRow role(TableRow row, RoleChange change) {
        return row.text("role")
                .text(change.before().role())
                .text(change.before().receiver())
                .text("")
                .text(held(change.before().status(), change.before().powers()))
                .text(held(change.after().status(), change.after().powers()))
                .truth(null);
    }

    private static String held(String status, List<String> powers) {
        return powers.isEmpty() ? status : String.join(" ", powers) + " " + status;
    }
}
