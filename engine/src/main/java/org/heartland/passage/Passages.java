package org.heartland.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a dossier's claims in the texts that were handed over.
 *
 * @param dossier the dossier with the words of each passage
 * @param problems a problem for each passage that is not where its claim says
 */
public record Passages(Dossier dossier, List<Problem> problems) {

    /** The same in no text. */
    public static Passages none(Dossier dossier) {
        return new Passages(dossier, List.of());
    }

    /** Looks for the passages of the claims from one text, too; a file in which there is none of them is the wrong one. */
    public Read<Passages> in(JudgedText text, Prose prose) {
        List<Wanted> wanted = dossier.claims().stream()
                .map(claim -> wanted(claim, text.id()))
                .filter(Objects::nonNull)
                .toList();
        if (wanted.isEmpty()) {
            return new Read.Bad<>(List.of(Problem.at(
                    Place.of(prose.file()),
                    "no claim from \"" + text.title() + "\" names a passage that could be looked for",
                    "write its first and last words under at")));
        }
        Numbered numbered = Numbered.of(prose.blocks(), wanted);
        List<Claim> claims = new ArrayList<>();
        List<Problem> missing = new ArrayList<>(problems);
        int found = 0;
        for (Claim claim : dossier.claims()) {
            Wanted passage = wanted(claim, text.id());
            String words = passage == null ? null : numbered.passage(passage);
            found += words == null ? 0 : 1;
            claims.add(passage == null ? claim : claim.quoted(words == null ? "" : words));
            if (passage != null && words == null) {
                missing.add(missing(claim, prose, numbered.places(passage)));
            }
        }
        return found == 0
                ? new Read.Bad<>(List.of(wrong(text, prose)))
                : new Read.Good<>(new Passages(dossier.withClaims(claims), List.copyOf(missing)));
    }

    static @Nullable Wanted wanted(Claim claim, String text) {
        Claim.Passage at = claim.passage();
        return text.equals(at.text()) ? Wanted.of(at.paragraph(), at.first(), at.last()) : null;
    }

    private static Problem wrong(JudgedText text, Prose prose) {
        return Problem.at(
                Place.of(prose.file()),
                "none of the passages that the claims name occurs in this file",
                "hand over the whole of \"" + text.title() + "\"");
    }

    private static Problem missing(Claim claim, Prose prose, List<Integer> elsewhere) {
        Claim.Passage at = claim.passage();
        String what = "the passage " + quoted(at) + " of " + claim.id() + " is not in " + name(at.paragraph()) + " of "
                + prose.file();
        String instead = elsewhere.isEmpty()
                ? "write its first and last words as they stand there, both in one paragraph"
                : "it is in "
                        + String.join(
                                ", ", elsewhere.stream().map(Passages::name).toList());
        return Problem.at(at.at(), what, instead);
    }

    private static String quoted(Claim.Passage at) {
        boolean both = at.first() != null && at.last() != null;
        return "\"" + (at.first() == null ? "" : at.first()) + (both ? " ... " : "")
                + (at.last() == null ? "" : at.last()) + "\"";
    }

    private static String name(int paragraph) {
        return paragraph == 0 ? "what stands above paragraph 1" : "paragraph " + paragraph;
    }
}
