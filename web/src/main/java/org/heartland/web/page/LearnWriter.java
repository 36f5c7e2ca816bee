package org.heartland.web.page;

import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Judged;
import org.heartland.assessment.WeakVerdict;
import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.brief.WeakVerdictWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.StateView.Source;

/** The six steps of a statement, from what is shown of it elsewhere. */
final class LearnWriter {
    private static final int OTHERS = 8;
    private static final int SOURCES = 5;
    private static final int FULL = 100;

    private final PageRequest request;
    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final Finding finding;
    private final ClaimRow row;

    LearnWriter(PageRequest request, Finding finding) {
        this.request = request;
        this.assessment = request.assessment();
        this.words = request.words();
        this.claims = new ClaimWords(words);
        this.finding = finding;
        this.row = finding.row();
    }

    LearnView view() {
        EvidenceWriter evidence = new EvidenceWriter(request, finding.explanation()).and(row.rows());
        return new LearnView(
                sentence(),
                check(),
                new LearnView.Rows(evidence.lines(), evidence.all()),
                draws(),
                judgement(),
                change(),
                LearnPage.others(request, row.claim().id(), OTHERS),
                request.link(WordsPage.NAME),
                request.as("json"),
                request.as("csv"));
    }

    private LearnView.Sentence sentence() {
        TextWords texts = new TextWords(words);
        return new LearnView.Sentence(
                words.term(row.claim().says()),
                texts.part(row.claim()),
                texts.passage(row.claim().passage()),
                texts.address(row.claim()),
                claims.kind(row.claim()));
    }

    private LearnView.Check check() {
        String check = row.claim().check();
        String because = row.claim().because();
        return new LearnView.Check(
                check == null ? "" : check,
                because == null ? "" : words.term(because),
                row.alsoReads().stream()
                        .map(claims::otherReading)
                        .map(Remark::text)
                        .toList());
    }

    private LearnView.Draws draws() {
        Judged now = row.now();
        boolean tested = !Double.isNaN(now.settingsTrue());
        int isTrue = tested ? (int) Math.round(FULL * now.settingsTrue()) : 0;
        int unknown = tested ? (int) Math.round(FULL * now.settingsUnknown()) : 0;
        return new LearnView.Draws(
                Words.capital(claims.robustness(row)),
                isTrue,
                tested ? FULL - isTrue - unknown : 0,
                unknown,
                now.drawn());
    }

    private LearnView.Judgement judgement() {
        SourceWords sources = new SourceWords(words);
        double agreeing = Confidence.agreeing(row.now());
        int draws = assessment.of().draws();
        return new LearnView.Judgement(
                StatementKind.of(row, new AuthorLists(assessment)).style(),
                claims.standing(row),
                Words.capital(Confidence.of(row.support(), agreeing).word(words)) + ": "
                        + Confidence.reason(words, row.support(), agreeing, draws) + ".",
                SourceNames.best(assessment.sources(row.rows())).stream()
                        .limit(SOURCES)
                        .map(source -> new Source(sources.brief(source), sources.line(source), source.url()))
                        .toList(),
                new ReasonWords(assessment, words)
                        .of(finding.explanation()).stream()
                                .flatMap(about -> about.sentences().stream())
                                .map(sentence -> sentence.says())
                                .toList(),
                request.link("statement", "of", row.claim().id()));
    }

    private LearnView.Change change() {
        WeakVerdictWords weak = new WeakVerdictWords(words);
        Remark right = claims.right(row);
        return new LearnView.Change(
                row.dependsOn().pattern().isEmpty() ? "" : words.sentence(row.dependsOn()),
                WeakVerdict.of(assessment).stream()
                        .filter(link ->
                                link.row().claim().id().equals(row.claim().id()))
                        .map(link -> Words.capital(weak.lacks(link.weakness())) + ". " + weak.find(link.weakness()))
                        .findFirst()
                        .orElse(""),
                right == null ? "" : right.text(),
                request.link("choices"),
                StatementPage.at(request, row.claim()));
    }
}
