package org.heartland.web.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heartland.problem.Inert;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a page, and in which forms it answers. The server obeys it: a name, a value or a form that is not in it is refused, so
 * that the description of all addresses, {@code /openapi.json}, says what is so.
 *
 * @param says what the page shows, in a sentence
 * @param asked what may be in its address
 * @param sent what its form may send; empty if it has none
 * @param forms in which it answers programs, beside the page itself
 */
public record PageContract(String says, List<Asked> asked, List<Asked> sent, List<Form> forms) {
    private static final int USUAL_LENGTH = 2_000;

    public PageContract {
        asked = List.copyOf(asked);
        sent = List.copyOf(sent);
        forms = List.copyOf(forms);
    }

    /**
     * A value of the address or of the form.
     *
     * @param says what it is, in a phrase
     * @param needed true if nothing is shown without it
     * @param example one that can be asked for; "" if none is worth it
     */
    public record Asked(String name, String says, Kind kind, boolean needed, String example) {

        /** A text of at most 2,000 characters. */
        public static Asked text(String name, String says) {
            return text(name, says, USUAL_LENGTH);
        }

        /** A text of at most so many characters. */
        public static Asked text(String name, String says, int most) {
            return new Asked(name, says, new AnyText(most), false, "");
        }

        /** A whole number within bounds. */
        public static Asked whole(String name, String says, int low, int high) {
            return new Asked(name, says, new WholeNumber(low, high), false, "");
        }

        /**
         * A text under each name that fits a pattern.
         *
         * @param name how such names are written for readers, such as {@code set.NAME}
         * @param pattern a regular expression that whole names must match
         */
        public static Asked each(String name, String says, String pattern, int most) {
            return new Asked(name, says, new EachText(pattern, most), false, "");
        }

        /** One of a few words. */
        public static Asked oneOf(String name, String says, List<String> words) {
            return new Asked(name, says, new OneWord(List.copyOf(words)), false, words.get(0));
        }

        /** The words of an enumeration as addresses write them. */
        public static List<String> words(Enum<?>... values) {
            return Stream.of(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
        }

        /** The same, without which nothing is shown. */
        public Asked must(String example) {
            return new Asked(name, says, kind, true, example);
        }

        /** The same with a value that can be asked for. */
        public Asked such(String example) {
            return new Asked(name, says, kind, needed, example);
        }

        /** True if it is asked under this name. */
        private boolean isUnder(String asked) {
            return kind instanceof EachText each ? asked.matches(each.pattern()) : asked.equals(name);
        }

        private @Nullable String wrong(PageRequest request) {
            if (kind instanceof EachText each) {
                return request.names().stream()
                        .filter(this::isUnder)
                        .filter(one -> !each.allows(String.valueOf(request.find(one))))
                        .findFirst()
                        .map(one -> each.instead(this, "", request))
                        .orElse(null);
            }
            String value = request.find(name);
            if (value == null) {
                return needed ? request.say("The address lacks {0}.", name) : null;
            }
            if (value.indexOf('\0') >= 0) {
                return request.say("{0} has a character that no text has.", name);
            }
            return kind.allows(value) ? null : kind.instead(this, value, request);
        }
    }

    /** What a value may be. */
    public sealed interface Kind {
        boolean allows(String value);

        /** What would be right, in a sentence. */
        String instead(Asked asked, String value, PageRequest request);
    }

    /** A text. */
    public record AnyText(int most) implements Kind {
        @Override
        public boolean allows(String value) {
            return value.length() <= most;
        }

        @Override
        public String instead(Asked asked, String value, PageRequest request) {
            return request.say("{0} is longer than {1} characters.", asked.name(), most);
        }
    }

    /** A text under each name that matches a pattern as a whole. */
    public record EachText(String pattern, int most) implements Kind {
        @Override
        public boolean allows(String value) {
            return value.length() <= most;
        }

        @Override
        public String instead(Asked asked, String value, PageRequest request) {
            return request.say("{0} is longer than {1} characters.", asked.name(), most);
        }
    }

    /** A whole number. */
    public record WholeNumber(int low, int high) implements Kind {
        @Override
        public boolean allows(String value) {
            return value.matches("[0-9]{1,8}") && low <= Integer.parseInt(value) && Integer.parseInt(value) <= high;
        }

        @Override
        public String instead(Asked asked, String value, PageRequest request) {
            return request.say("{0} must be a whole number from {1} to {2}.", asked.name(), low, high);
        }
    }

    /** One of a few words. */
    public record OneWord(List<String> words) implements Kind {
        @Override
        public boolean allows(String value) {
            return words.contains(value);
        }

        @Override
        public String instead(Asked asked, String value, PageRequest request) {
            return request.say(
                            "{0} cannot be {1}.", asked.name(), request.words().quoted(Inert.text(value)))
                    + " "
                    + request.say("Possible: {0}.", String.join(", ", words));
        }
    }

    /**
     * A form in which a page answers programs.
     *
     * @param ending of the address, without the dot
     * @param kind its media type
     * @param says what it holds, in a phrase
     * @param schema the file of its JSON schema under {@code docs}; "" if it has none
     */
    public record Form(String ending, String kind, String says, String schema) {}

    // ---- Written by pages.

    /** A page that can be asked nothing and answers no program. */
    public static PageContract shows(String says) {
        return new PageContract(says, List.of(), List.of(), List.of());
    }

    /** The same, of which these values may be asked too. */
    public PageContract asks(Asked... more) {
        return new PageContract(says, joined(asked, List.of(more)), sent, forms);
    }

    /** The same, whose form may send these values too. */
    public PageContract takes(Asked... more) {
        return new PageContract(says, asked, joined(sent, List.of(more)), forms);
    }

    /** The same, which answers in one more form. */
    public PageContract in(Form form) {
        return new PageContract(says, asked, sent, joined(forms, List.of(form)));
    }

    /** The same, which answers in JSON. */
    public PageContract json(String what, String schema) {
        return in(new Form("json", "application/json", what, schema));
    }

    /** The same, which answers in CSV. */
    public PageContract csv(String what) {
        return in(new Form("csv", "text/csv", what, ""));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    // ---- Obeyed by the server.

    /** True if the page answers in the form with this ending. */
    public boolean answersIn(String ending) {
        return forms.stream().anyMatch(form -> form.ending().equals(ending));
    }

    /** Refuses a request that asks what the page does not know, or not as it must be asked; everything that is wrong at once. */
    public void check(PageRequest request, boolean posted) throws PageProblem {
        List<Asked> known = posted ? sent : asked;
        List<String> names = known.stream().map(Asked::name).toList();
        List<String> unknown = request.names().stream()
                .filter(name ->
                        known.stream().noneMatch(one -> one.isUnder(name)) && !name.equals(PageRequest.LANGUAGE))
                .map(name -> unknown(name, names, request))
                .toList();
        List<String> wrong = known.stream()
                .flatMap(one -> Stream.ofNullable(one.wrong(request)))
                .toList();
        List<String> all = joined(unknown, wrong);
        if (!all.isEmpty()) {
            throw PageProblem.wrong(all.toArray(String[]::new));
        }
    }

    private static String unknown(String name, List<String> names, PageRequest request) {
        String said = request.words().quoted(Inert.text(name));
        return names.isEmpty()
                ? request.say("This page cannot be asked {0}: there is nothing to choose on it.", said)
                : request.say("This page cannot be asked {0}; it knows: {1}.", said, String.join(", ", names));
    }
}
