package org.heartland.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.heartland.render.words.DifferenceWords.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The choices that the data do not settle, and what flips with those that are settled.
 *
 * @param settled those that are settled, in words; empty: all settings count
 * @param changes what flips; null if nothing is settled
 * @param all how many settings are compared, in words
 * @param trying true while the values of some choice are still being tried
 */
public record ChoicesView(
        List<Choice> choices,
        List<String> settled,
        @Nullable Changes changes,
        String all,
        boolean trying,
        String command,
        String permalink,
        String json) {

    /** What is taken from an answer beside its own part: the marks and the words of each choice, once they are known. */
    public String oob() {
        return choices.stream()
                .map(choice -> "#turns-" + choice.id()
                        + (choice.slider() == null ? "" : ",#marks-" + choice.id() + ",#value-" + choice.id()))
                .collect(Collectors.joining(","));
    }

    /**
     * A choice.
     *
     * @param says what is chosen; {@code drawn} between what
     * @param slider of a number; null for one of several options
     * @param value what it is settled at, in words, or that it is not
     * @param turns where something flips, in words; "" until that is known
     */
    public record Choice(
            String id,
            String says,
            String drawn,
            String note,
            @Nullable Slider slider,
            List<Option> options,
            boolean open,
            String value,
            String turns) {}

    /** A slider; {@code marks} are the values at which something flips. */
    public record Slider(String low, String high, String step, String at, List<String> marks) {}

    public record Option(String value, String words, boolean chosen) {}

    /** Roles and statements that change, and what stays. */
    public record Changes(List<Answer> roles, List<Flipped> statements, String rest) {}

    /** A statement whose verdict changes, and where it is looked at. */
    public record Flipped(Answer answer, String address) {}
}
