package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heartland.naming.ComparedWords;
import org.heartland.problem.Near;

/**
 * Everything that can be found, by its words. A word that begins no word of anything stands for the words that are near it, so that what is
 * mistyped is found too.
 */
final class FindIndex {
    /** More words than these are not looked for. */
    static final int MOST_WORDS = 8;

    private static final int SHORTEST_MISTYPED = 4;
    /** From this length on two letters may be wrong, and a Russian word may have another ending. */
    private static final int LONG = 6;
    /** How many letters an ending of a Russian noun has. */
    private static final int ENDING = 2;

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");

    private final List<Indexed> all;
    private final SortedSet<String> vocabulary = new TreeSet<>();

    private record Indexed(Findable thing, String title, String text) {}

    /**
     * What was found, the best first.
     *
     * @param read the words that were looked for, where they are not those that were asked for; else empty
     */
    record Found(List<Findable> things, List<String> read) {}

    FindIndex(List<Findable> things) {
        this.all = things.stream().map(FindIndex::indexed).toList();
        all.forEach(one -> vocabulary.addAll(ComparedWords.list(one.text())));
    }

    private static Indexed indexed(Findable thing) {
        String title = ComparedWords.of(thing.title());
        return new Indexed(thing, title, title + " " + ComparedWords.of(String.join(" ", thing.names())));
    }

    /** What has all of these words. */
    Found find(String asked) {
        List<String> words =
                ComparedWords.list(asked).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        List<List<String>> meant = words.stream().map(this::meant).toList();
        List<String> read = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!meant.get(i).equals(List.of(words.get(i)))) {
                read.addAll(meant.get(i));
            }
        }
        record Hit(Findable thing, int score) {}
        List<Hit> hits = new ArrayList<>();
        for (Indexed one : all) {
            int score = score(one, meant);
            if (score >= 0) {
                hits.add(new Hit(one.thing(), score));
            }
        }
        hits.sort(Comparator.comparing((Hit hit) -> hit.thing().kind()).thenComparing(Hit::score));
        return new Found(hits.stream().map(Hit::thing).toList(), read);
    }

    /** A word, or those that it may stand for where it begins none. */
    private List<String> meant(String word) {
        SortedSet<String> from = vocabulary.tailSet(word);
        if (!from.isEmpty() && from.first().startsWith(word) || word.length() < SHORTEST_MISTYPED) {
            return List.of(word);
        }
        List<String> near = Near.to(word, vocabulary, word.length() < LONG ? 1 : 2);
        return near.isEmpty() ? List.of(word) : near;
    }

    /** How far something is from being called so, 0 at best; -1 if it lacks one of the words. */
    private static int score(Indexed one, List<List<String>> meant) {
        int score = 0;
        for (List<String> words : meant) {
            int best = words.stream().mapToInt(word -> score(one, word)).min().orElse(Integer.MAX_VALUE);
            if (best == Integer.MAX_VALUE) {
                return -1;
            }
            score += best;
        }
        return score;
    }

    private static int score(Indexed one, String word) {
        if (one.title().equals(word)) {
            return 0;
        }
        if (one.title().startsWith(word)) {
            return 1;
        }
        if (ComparedWords.begin(List.of(word), one.title())) {
            return 2;
        }
        if (ComparedWords.begin(List.of(word), one.text())) {
            return 3;
        }
        return ComparedWords.begin(List.of(stem(word)), one.text()) ? 4 : Integer.MAX_VALUE;
    }

    /** A long Russian word without its ending, which changes with the case; any other word as it is. */
    private static String stem(String word) {
        return word.length() >= LONG && CYRILLIC.matcher(word).matches()
                ? word.substring(0, word.length() - ENDING)
                : word;
    }
}
