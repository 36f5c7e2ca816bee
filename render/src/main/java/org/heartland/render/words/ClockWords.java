package org.heartland.render.words;

import java.util.List;
import org.heartland.assessment.Assessment;

/** The years that "then" and "now" mean, domain by domain where figures reach differently far. */
public final class ClockWords {
    private final Assessment assessment;
    private final Words words;

    public ClockWords(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** "2022". */
    public String then() {
        return of(assessment.of().thenYear());
    }

    /** "2025", or "security up to 2025, economy up to 2023 (the latest full years with figures for most of the states)". */
    public String now() {
        return of(assessment.of().year());
    }

    private String of(int year) {
        List<String> profile = assessment.subject().profile();
        if (profile.stream().allMatch(domain -> assessment.latest(domain, year) == year)) {
            return Integer.toString(year);
        }
        List<String> each = profile.stream()
                .map(domain -> words.say("{0} up to {1}", words.named(domain), assessment.latest(domain, year)))
                .toList();
        return words.say("{0} (the latest full years with figures for most of the states)", String.join(", ", each));
    }
}
