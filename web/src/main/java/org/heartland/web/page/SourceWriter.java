package org.heartland.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.assessment.Bibliography.HeldAt;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.EvidenceRow.Kind;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Role;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Staleness;
import org.heartland.render.words.Words;
import org.heartland.web.page.SourceView.Linked;
import org.heartland.web.page.SourceView.Row;
import org.heartland.web.page.SourceView.Statement;

/** What the page of a source shows. */
final class SourceWriter {
    private static final int MOST = 60;

    private final PageRequest request;
    private final Assessment assessment;
    private final Words words;
    private final Entry entry;
    private final Source source;
    private final SourceWords sources;

    SourceWriter(PageRequest request, Entry entry) {
        this.request = request;
        this.assessment = request.assessment();
        this.words = request.words();
        this.entry = entry;
        this.source = entry.source();
        this.sources = new SourceWords(words);
    }

    SourceView view() {
        List<Integer> rows = SourcePage.rows(assessment, entry);
        return new SourceView(
                sources.name(source),
                new SourceNames(words).on(source),
                standing(),
                source.url(),
                words.say(
                        "terms: {0} → {1}",
                        words.term(source.licence()), words.term(source.allows().says())),
                source.note() == null ? "" : words.term(source.note()),
                remarks(),
                source.origin() == null ? null : other(source.origin()),
                copies(),
                sources.line(source) + ", " + source.url(),
                entry.claims().stream().map(this::statement).toList(),
                entry.roles().stream().map(this::role).toList(),
                rows.stream().limit(MOST).map(this::row).toList(),
                rows.size(),
                entry.interests().stream()
                        .flatMap(actor -> interests(actor).stream())
                        .toList(),
                request.link(SourcesPage.NAME),
                request.command(SourcesPage.NAME, "--find", source.id().id()),
                request.as("json"),
                request.as("csv"));
    }

    private String standing() {
        LocalDate read = source.accessed();
        String standing = Words.capital(sources.standing(source));
        return read == null ? standing : words.say("{0}, {1}", standing, words.say("read on {0}", words.date(read)));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Staleness.reasons(entry, words).forEach(why -> remarks.add(Words.capital(words.say("stale:")) + " " + why));
        if (entry.unused()) {
            remarks.add(Words.capital(words.say("nothing cites it")) + ".");
        }
        return remarks;
    }

    private Linked other(SourceId id) {
        Source other = Objects.requireNonNull(assessment.subject().sources().get(id.id()));
        return new Linked(sources.brief(other), request.link(SourcePage.NAME, SourcePage.OF, id.id()));
    }

    private List<Linked> copies() {
        return assessment.subject().sources().values().stream()
                .filter(other -> source.id().equals(other.origin()))
                .map(other -> other(other.id()))
                .toList();
    }

    // ---- What rests on it.

    private Statement statement(String id) {
        ClaimRow row = Objects.requireNonNull(assessment.claim(id));
        return new Statement(
                words.term(row.claim().says()),
                new ClaimWords(words).standing(row),
                entry.alone().contains(id),
                request.link("statement", "of", id));
    }

    private Linked role(HeldAt held) {
        Role role = Objects.requireNonNull(assessment.subject().roles().get(held.role()));
        int year = assessment.of().year();
        RoleWords said = new RoleWords(assessment, words, role, year);
        return new Linked(
                words.say(
                        "{0}: {1}",
                        words.say("{0}, {1}", words.actor(held.receiver()), words.term(role.label())),
                        said.standing(said.after(held.receiver()))),
                request.link("figure", "of", held.role() + "(" + held.receiver() + ", " + year + ")"));
    }

    private Row row(int number) {
        EvidenceRow row = assessment.row(number);
        RowWords of = new RowWords(words);
        boolean says = row.kind() == Kind.EVENT && !row.says().isEmpty();
        return new Row(
                row.kind() == Kind.OBSERVATION ? of.value(row) : "",
                says ? words.term(row.says()) : of.what(row),
                of.period(row),
                row.locator().text(),
                request.link("figure", "of", asked(row)));
    }

    /** The question whose answer the row is a part of. */
    private static String asked(EvidenceRow row) {
        return switch (row.kind()) {
            case EVENT -> "happened(" + row.name() + ")";
            case MEMBERSHIP -> row.tag() + "(" + row.name() + ", " + row.receiver() + ", " + row.from() + ")";
            case OBSERVATION ->
                row.sender().isEmpty()
                        ? "own(" + row.name() + ", " + row.receiver() + ", " + year(row) + ")"
                        : "value(" + row.name() + ", " + row.sender() + ", " + row.receiver() + ", " + year(row) + ")";
        };
    }

    /** The year in which a period ends, or begins if it has no end. */
    private static int year(EvidenceRow row) {
        LocalDate to = row.to();
        return to == null ? row.from().getYear() : to.getYear();
    }

    private List<Linked> interests(String id) {
        Actor actor = Objects.requireNonNull(assessment.subject().actors().get(id));
        return actor.interests().stream()
                .filter(interest -> interest.source().equals(source.id()))
                .map(interest -> new Linked(
                        words.say(
                                "{0}: {1}",
                                words.actor(id), words.term(interest.value().says())),
                        source.url()))
                .toList();
    }
}
