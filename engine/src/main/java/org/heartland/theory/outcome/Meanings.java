package org.heartland.theory.outcome;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names in the outcome of an account mean, in the words of the dossier.
 *
 * @param parameters what each parameter is, by its name
 * @param series what each series shows, by its id
 * @param series what each series shows, by its id
 * @param gap what its void is; null if it has none
 */
public record Meanings(
        Map<String, String> parameters,
        Map<String, String> series,
        @Nullable Gap gap) {
    /** No words for anything. */
    public static final Meanings NONE = new Meanings(Map.of(), Map.of(), null);

    public Meanings {
        parameters = Map.copyOf(parameters);
        series = Map.copyOf(series);
    }

    /**
     * The void of an account.
     *
     * @param stock what falls
     * @param cause the input that makes it fall
     * @param instead the value of the input in the world without the cause
     * @param from the first year of that world
     */
    public record Gap(String stock, String cause, double instead, int from) {}

    /** What a parameter is; its name where nobody says. Of the values at single receivers, "pull (ARM)", what they are all. */
    public String of(String parameter) {
        int at = parameter.indexOf(" (");
        return parameters.getOrDefault(at < 0 ? parameter : parameter.substring(0, at), parameter);
    }
}
