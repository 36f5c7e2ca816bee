package org.heartland.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heartland.days.Days;

/**
 * A state or territory of the crosswalk.
 *
 * @param id its code of ISO 3166-1 alpha-3; for states that never had one, the letters of the Correlates of War Project
 * @param codes by scheme; names are not among them
 * @param life the spans of days in which it existed; none where nothing is known of them
 * @param before the ids of the states that it followed
 */
public record KnownActor(
        String id,
        String english,
        String russian,
        List<String> otherNames,
        Map<CodeScheme, List<DatedCode>> codes,
        List<Days> life,
        List<String> before) {

    private static final DatedCode NONE = new DatedCode("", Crosswalk.ALWAYS);

    /** A code and the days in which it is this actor's. */
    public record DatedCode(String code, Days valid) {}

    /** The code that it bears today, or bore last; "" if it has none in a scheme. */
    public String code(CodeScheme scheme) {
        return lastCode(scheme).code();
    }

    /** The same with the days in which it bears it. */
    public DatedCode lastCode(CodeScheme scheme) {
        return codes.getOrDefault(scheme, List.of()).stream()
                .reduce((one, other) -> other.valid().last().isAfter(one.valid().last()) ? other : one)
                .orElse(NONE);
    }

    /** The last span of its life, if its first day is known. */
    public Optional<Days> lastLife() {
        return life.stream()
                .reduce((one, other) -> other)
                .filter(span -> span.first().isAfter(Crosswalk.ALWAYS.first()));
    }
}
