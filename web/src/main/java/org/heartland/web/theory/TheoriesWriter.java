package org.heartland.web.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Problem;
import org.heartland.render.words.ConsequencesWords;
import org.heartland.render.words.DroppedYear;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.StandingsWords;
import org.heartland.render.words.WordTable;
import org.heartland.render.words.Words;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.Standings;
import org.heartland.web.page.PageRequest;
import org.heartland.web.theory.RankingWork.Fitting;
import org.heartland.web.theory.RankingWork.Missing;
import org.heartland.web.theory.RankingWork.Ranked;
import org.heartland.web.theory.RankingWork.State;
import org.heartland.web.theory.TheoriesView.All;
import org.heartland.web.theory.TheoriesView.Card;
import org.heartland.web.theory.TheoriesView.Link;
import org.heartland.web.theory.TheoriesView.Otherwise;
import org.heartland.web.theory.TheoriesView.Ranking;
import org.heartland.web.theory.TheoriesView.Same;
import org.heartland.web.theory.TheoriesView.Waits;
import org.jspecify.annotations.Nullable;

/** Gathers what the page shows of all accounts. */
final class TheoriesWriter {
    private static final long MINUTE = 60;

    private final PageRequest request;
    private final Words words;

    TheoriesWriter(PageRequest request) {
        this.request = request;
        this.words = request.words();
    }

    /** Where there are no theories that can be compared. */
    TheoriesView none(List<Problem> why) {
        String says = String.join(" ", why.stream().map(Problem::what).toList());
        Waits waits = new Waits(Words.capital(says) + ".", null, false, false, "", request.link(TheoriesPage.NAME));
        return new TheoriesView(
                request.link(TheoriesPage.NAME), waits, new All(List.of(), null, null, List.of()), null, null);
    }

    TheoriesView all(RivalAccounts contest, State state, int without) {
        Ranking ranking = state instanceof Ranked ranked ? ranking(contest, ranked.standings(), without) : null;
        FitSummary summary = contest.summary();
        WordTable kept = ranking == null && summary != null ? kept(contest, summary) : null;
        List<String> order = state instanceof Ranked ranked
                ? ranked.standings().accounts().stream().map(row -> row.id()).toList()
                : List.of();
        List<Card> cards = contest.theories().models().stream()
                .sorted(Comparator.comparingInt(model -> order.indexOf(model.id())))
                .map(this::card)
                .toList();
        return new TheoriesView(
                request.link(TheoriesPage.NAME),
                waits(contest, state),
                new All(cards, ranking, kept, scenarios("")),
                null,
                null);
    }

    // ---- What is said while there is no ranking.

    private @Nullable Waits waits(RivalAccounts contest, State state) {
        String here = request.link(TheoriesPage.NAME, "scenario", request.find("scenario"));
        if (state instanceof Ranked) {
            return null;
        }
        if (state instanceof Fitting fitting) {
            return new Waits(fitting(fitting), fitting.percent(), true, true, "", here);
        }
        if (state instanceof Missing missing) {
            return new Waits(
                    missing(contest, missing.kept()), null, false, true, new Commands(request).theories(contest), here);
        }
        return new Waits(
                request.say("The fits that are kept are put together: some seconds."), null, true, false, "", here);
    }

    private String missing(RivalAccounts contest, int kept) {
        return kept == 0
                ? request.say(
                        "The accounts are not fitted to these figures on this machine, so there is no ranking yet. It takes some minutes; nothing is computed unless you ask for it.")
                : request.say(
                        "{0} of {1} accounts are fitted to these figures, so there is no ranking yet. The rest takes some minutes; nothing is computed unless you ask for it.",
                        kept, contest.keys().size());
    }

    private String fitting(Fitting fitting) {
        String so = request.say(
                "The accounts are fitted: {0} % done after {1}.", fitting.percent(), time(fitting.seconds()));
        long left = fitting.percent() < 2 ? 0 : fitting.seconds() * (100 - fitting.percent()) / fitting.percent();
        return left == 0 ? so : so + " " + request.say("About {0} left.", time(left));
    }

    private String time(long seconds) {
        return seconds < 2 * MINUTE
                ? request.say("{0} s", seconds)
                : request.say("{0} min", (seconds + MINUTE / 2) / MINUTE);
    }

    // ---- The accounts.

    Card card(Theory.Model model) {
        SourceId of = model.argument().source();
        Source source =
                of == null ? null : request.assessment().subject().sources().get(of.id());
        String basis = source == null
                ? words.term(model.argument().because())
                : new SourceNames(words).brief(source) + ", " + words.term(where(model));
        return new Card(
                request.link(TheoriesPage.NAME, "of", model.id()),
                words.term(model.title()),
                model.says().stream().map(words::term).toList(),
                words.say("It would be wrong if: {0}.", words.term(model.wrong())),
                basis,
                source == null || of == null ? null : request.link("source", "of", of.id()));
    }

    private static String where(Theory.Model model) {
        return model.argument().at() == null ? "" : model.argument().at().text();
    }

    // ---- The ranking.

    private Ranking ranking(RivalAccounts contest, Standings standings, int without) {
        StandingsWords said = new StandingsWords(standings, words);
        boolean scored = said.isScored();
        List<List<String>> rows = Stream.concat(
                        standings.accounts().stream().map(said::cells),
                        standings.baselines().stream().map(said::cells))
                .toList();
        WordTable scores = WordTable.ofNumbers(
                "scores",
                words.say("Scores on figures that no account had seen"),
                said.head(),
                scored ? rows : List.of());
        DroppedYear dropped = DroppedYear.of(standings, words, without).orElse(null);
        return new Ranking(
                said.inShort(),
                scores,
                said.title(standings.accounts().get(0)),
                said.comparisons(standings.accounts().get(0)),
                years(standings, without),
                dropped == null ? null : dropped.table(),
                dropped == null ? "" : dropped.sentence(),
                new Same(
                        new Commands(request).theories(contest),
                        request.link(TheoriesPage.NAME + ".json"),
                        request.link(TheoriesPage.NAME + ".csv")));
    }

    private List<Link> years(Standings standings, int without) {
        return standings.years().stream()
                .map(year -> new Link(
                        request.link(
                                TheoriesPage.NAME,
                                "without",
                                year.year() == without ? null : String.valueOf(year.year())),
                        String.valueOf(year.year()),
                        year.year() == without))
                .toList();
    }

    /** What the dossier keeps of a ranking whose fits are not at hand. */
    private WordTable kept(RivalAccounts contest, FitSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        for (FitSummary.Account one : summary.accounts()) {
            rows.add(List.of(
                    words.term(contest.theories().titles().getOrDefault(one.id(), one.id())),
                    words.decimals(one.weight(), 2),
                    words.decimals(one.least(), 2) + "–" + words.decimals(one.most(), 2),
                    one.converged() ? words.say("yes") : words.say("no")));
        }
        List<String> head = List.of("", words.say("weight"), words.say("less one year"), words.say("fit converged"));
        String title = words.say(
                "What the dossier keeps of the ranking: {0} figures that came out from {1} to {2}",
                summary.figures(), summary.first(), summary.last());
        return new WordTable("kept", title, head, rows, 2);
    }

    // ---- What would be otherwise.

    private List<Link> scenarios(String here) {
        return request.opened().suppositions().dossier().scenarios().stream()
                .filter(one -> !one.theories().isEmpty())
                .map(one -> new Link(
                        request.link(TheoriesPage.NAME, "scenario", one.id()),
                        words.term(one.title()),
                        one.id().equals(here)))
                .toList();
    }

    TheoriesView otherwise(RivalAccounts contest, State state, Scenario scenario, @Nullable Consequences said) {
        Same same = new Same(
                new Commands(request).whatIf(contest, scenario.id()),
                request.link(TheoriesPage.NAME + ".json", "scenario", scenario.id()),
                null);
        Otherwise otherwise = new Otherwise(
                words.term(scenario.title()),
                Words.capital(words.term(scenario.because())),
                scenarios(scenario.id()),
                said == null ? List.of() : sentences(contest, said),
                said == null ? List.of() : tables(contest, said),
                same);
        Waits waits = state instanceof Ranked && said == null ? runs(scenario) : waits(contest, state);
        return new TheoriesView(request.link(TheoriesPage.NAME), waits, null, null, otherwise);
    }

    private Waits runs(Scenario scenario) {
        String says = request.say("Each account runs with it and without it: some seconds.");
        String here = request.link(TheoriesPage.NAME, "scenario", scenario.id());
        return new Waits(says, null, true, false, "", here);
    }

    private ConsequencesWords words(RivalAccounts contest, Consequences said) {
        return new ConsequencesWords(said, contest.theories().titles(), words);
    }

    private List<String> sentences(RivalAccounts contest, Consequences said) {
        ConsequencesWords of = words(contest, said);
        List<String> sentences = new ArrayList<>(List.of(of.sure()));
        said.contradictions().forEach(one -> sentences.add(of.contradiction(one)));
        sentences.add(of.reading());
        return sentences;
    }

    private List<WordTable> tables(RivalAccounts contest, Consequences said) {
        ConsequencesWords of = words(contest, said);
        return Stream.of(
                        Stream.of(of.table(Consequences.OVER_ALL), of.voids(false)),
                        of.accounts().stream().map(of::table))
                .flatMap(tables -> tables)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }
}
