package org.heartland.web.theory;

import java.util.List;
import java.util.Map;
import org.heartland.problem.Read;
import org.heartland.render.page.AccountPictures;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.words.CausalWords;
import org.heartland.render.words.Words;
import org.heartland.theory.judge.AccountTrial;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.Fan;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Relations;
import org.heartland.web.page.LongWork;
import org.jspecify.annotations.Nullable;

/** What accounts say, with knobs turned or not, computed behind the pages. */
final class AccountWork {
    private static final int MOST_SECONDS = 60;
    private static final long MOST_BYTES = 8_000_000;
    private static final long OF_WORDS = 20_000;

    private final LongWork<Read<Said>> work = new LongWork<>(MOST_SECONDS, MOST_BYTES, AccountWork::size);

    /**
     * An account as it is asked about.
     *
     * @param number of the theory; {@code fit} its fit, null if it is not kept
     * @param store where the ranking may be kept
     * @param set the values that knobs are turned to
     */
    record Asked(
            RivalAccounts contest,
            int number,
            @Nullable FittedAccount fit,
            TheoryContest.Store store,
            String series,
            Map<String, Double> set) {}

    /** What came of it; {@code picture} null where there are no fans, {@code relations} where it is not fitted or a knob is turned. */
    record Said(
            List<AccountTrial.Dial> dials,
            String diagram,
            CausalWords causes,
            List<Fan> fans,
            @Nullable Picture picture,
            @Nullable Relations relations) {}

    private static long size(Read<Said> read) {
        if (!(read instanceof Read.Good<Said> good)) {
            return OF_WORDS;
        }
        Picture fans = good.value().picture();
        int letters = good.value().diagram().length()
                + (fans == null ? 0 : fans.narrow().length() + fans.wide().length());
        return OF_WORDS + 2L * letters;
    }

    /** What an account says, or how far that is. */
    LongWork.State<Read<Said>> ask(Asked asked, Words words, long version, long patience) {
        return work.ask(key(asked, asked.set(), words, version), patience, deadline -> said(asked, words, version));
    }

    private static String key(Asked asked, Map<String, Double> set, Words words, long version) {
        return String.join(
                "\n",
                String.valueOf(version),
                words.language(),
                asked.contest().keys().get(asked.number()),
                String.valueOf(asked.fit() != null),
                asked.series(),
                set.toString());
    }

    private Read<Said> said(Asked asked, Words words, long version) {
        return trial(asked, asked.set()).then(trial -> new Read.Good<>(said(asked, trial, words, version)));
    }

    private static Read<AccountTrial> trial(Asked asked, Map<String, Double> set) {
        return asked.contest().theories().trial(asked.number(), asked.fit(), set);
    }

    private Said said(Asked asked, AccountTrial trial, Words words, long version) {
        AccountPictures pictures = new AccountPictures(words);
        CausalWords causes = new CausalWords(words, trial.diagram());
        FittedAccount fit = asked.fit();
        List<Fan> fans = trial.fans(asked.series());
        String says = asked.contest().theories().series().getOrDefault(asked.series(), asked.series());
        return new Said(
                trial.dials(),
                pictures.diagram(causes.diagram(), "plot-causes"),
                causes,
                fans,
                fans.isEmpty() ? null : pictures.fans("fans", says, fans, usual(asked, words, version)),
                fit == null || !asked.set().isEmpty()
                        ? null
                        : asked.contest().relation(asked.number(), fit, asked.store()));
    }

    /** What is said with no knob turned, where one is: usually it was shown before. */
    private List<Fan> usual(Asked asked, Words words, long version) {
        if (asked.set().isEmpty()) {
            return List.of();
        }
        return work.find(key(asked, Map.of(), words, version)) instanceof LongWork.Done<Read<Said>> shown
                ? shown.value().orThrow().fans()
                : trial(asked, Map.of()).orThrow().fans(asked.series());
    }
}
