package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.text.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: the program's own phrases, the translated texts of the dossier, and the language's formats
 * of numbers and dates. Phrases are looked up by their English pattern; text without a translation is unchanged.
 */
public final class Words {
    /** The supported languages. */
    public static final List<String> LANGUAGES = List.of("en", "ru");

    private static final Pattern WHOLE = Pattern.compile("[.,]0$");
    private static final Pattern DOLLARS = Pattern.compile("million[_ ]USD(?:[_ ]nominal|[_ ]([0-9]{4}))?");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> MONTHS_OF_YEARS = List.of(
            "January {0}",
            "February {0}",
            "March {0}",
            "April {0}",
            "May {0}",
            "June {0}",
            "July {0}",
            "August {0}",
            "September {0}",
            "October {0}",
            "November {0}",
            "December {0}");

    private final String language;
    private final Subject subject;
    private final Map<String, String> program;
    private final Map<String, String> texts;

    /**
     * Creates words from given translations.
     *
     * @param program the program's own phrases by their English pattern
     * @param texts the translations of the dossier's texts, by the original text
     */
    Words(String language, Subject subject, Map<String, String> program, Map<String, String> texts) {
        this.language = language;
        this.subject = subject;
        this.program = program;
        this.texts = texts;
    }

    public static Words english(Subject subject) {
        return new Words("en", subject, Map.of(), Map.of());
    }

    /** The words of a language; {@code texts} are the translations of the dossier's own texts, by the original text. */
    public static Words of(String language, Subject subject, Map<String, String> texts) {
        return language.equals("en")
                ? english(subject)
                : new Words(language, subject, ProgramPhrases.in(language), texts);
    }

    /** The words of a language for what is no dossier, such as a model. */
    public static Words of(String language) {
        return of(language, Subject.none(), Map.of());
    }

    public String language() {
        return language;
    }

    private boolean isEnglish() {
        return language.equals("en");
    }

    // ---- Phrases and texts.

    /** A phrase of the program with its places still open, for a line that has more than words in them. */
    public String pattern(String english) {
        return program.getOrDefault(english, english);
    }

    /**
     * A phrase of the program with its placeholders filled; the parts are already in the language. Where a noun follows the number in the first
     * place, the translation has its three forms with bars between: for 1, for 2 to 4, and for 5.
     */
    public String say(String pattern, Object... parts) {
        String own = form(program.getOrDefault(pattern, pattern), parts);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < own.length(); i++) {
            boolean place = own.charAt(i) == '{' && i + 2 < own.length() && own.charAt(i + 2) == '}';
            if (place) {
                result.append(parts[own.charAt(i + 1) - '0']);
                i += 2;
            } else {
                result.append(own.charAt(i));
            }
        }
        return result.toString();
    }

    /** The form of a translation that goes with the number in its first place: "{0} источник|{0} источника|{0} источников". */
    private static String form(String own, Object... parts) {
        String[] forms = own.split("\\|");
        if (forms.length < 3 || !(parts[0] instanceof Integer number)) {
            return forms[0];
        }
        int tens = number % 100;
        int ones = number % 10;
        boolean teens = tens > 10 && tens < 20;
        return forms[teens || ones == 0 || ones > 4 ? 2 : ones == 1 ? 0 : 1];
    }

    public String say(Phrase phrase) {
        return say(phrase.pattern(), phrase.parts().stream().map(this::part).toArray());
    }

    /** A phrase on its own, capitalised. */
    public String sentence(Phrase phrase) {
        return capital(say(phrase));
    }

    private String part(Phrase.Part part) {
        if (part instanceof Phrase.Actor actor) {
            return actor(actor.id());
        }
        if (part instanceof Phrase.Actors actors) {
            return actors.ids().isEmpty() ? say("none of them") : actors(actors.ids());
        }
        if (part instanceof Phrase.Measured measured) {
            return quantity(measured.indicator());
        }
        if (part instanceof Phrase.Choice choice) {
            var known = subject.judgements().get(choice.judgement());
            return known == null ? choice.judgement() : term(known.says());
        }
        if (part instanceof Phrase.Term term) {
            return term(term.text());
        }
        if (part instanceof Phrase.Terms terms) {
            return String.join(", ", terms.of().stream().map(this::say).toList());
        }
        if (part instanceof Phrase.Share share) {
            return percent(share.of()) + " %";
        }
        if (part instanceof Phrase.SetShare share) {
            return percents(share.of());
        }
        if (part instanceof Phrase.Quantity quantity) {
            return amount(quantity.value(), quantity.unit());
        }
        if (part instanceof Phrase.Count count) {
            return Integer.toString(count.number());
        }
        return part instanceof Phrase.Years years
                ? years(years.first(), years.last())
                : date(((Phrase.Day) part).day());
    }

    /** A text of the dossier, or a word of the program, in the language if there is a translation. */
    public String term(String text) {
        String own = texts.get(text.strip());
        return own == null ? program.getOrDefault(text, text) : own;
    }

    /** Who published a source: by the name that the dossier gives in the language, or as it calls itself. */
    public String publisher(Source source) {
        return texts.getOrDefault(source.publisher(), source.publisher());
    }

    /** True if a text can be read in the language. */
    public boolean speaks(String text) {
        return isEnglish() || texts.containsKey(text.strip()) || program.containsKey(text);
    }

    /** A name in a case; null if the language has cases and the dossier does not give this one. */
    public @Nullable String term(String text, GrammaticalCase in) {
        if (in == GrammaticalCase.NOMINATIVE) {
            return term(text);
        }
        if (isEnglish()) {
            return in == GrammaticalCase.LOCATIVE ? "in " + text : text;
        }
        return texts.get(in.of(text));
    }

    /** An actor's name in a case; null if the language has cases and the dossier does not give this one. */
    public @Nullable String actor(String id, GrammaticalCase in) {
        if (in == GrammaticalCase.NOMINATIVE) {
            return actor(id);
        }
        Actor actor = subject.actors().get(id);
        var institution = subject.institutions().get(id);
        return term(actor != null ? actor.name() : institution != null ? institution.name() : id, in);
    }

    /** Names in a case, with "and" before the last; null if one of them is not at hand in it. */
    public @Nullable String actors(List<String> ids, GrammaticalCase in) {
        List<String> names = new ArrayList<>();
        for (String id : ids) {
            String name = actor(id, in);
            if (name == null) {
                return null;
            }
            names.add(in == GrammaticalCase.LOCATIVE && !names.isEmpty() ? withoutSame(names.get(0), name) : name);
        }
        return and(names);
    }

    /** "in Kazakhstan" without its preposition, if the first of the names has the same. */
    private static String withoutSame(String first, String name) {
        String preposition = first.substring(0, first.indexOf(' ') + 1);
        return name.startsWith(preposition) ? name.substring(preposition.length()) : name;
    }

    /** The name by which an institution is known. */
    public String shortName(String institution) {
        var known = subject.institutions().get(institution);
        return known == null ? institution : term(known.shortName());
    }

    /** An actor's or institution's name. */
    public String actor(String id) {
        Actor actor = subject.actors().get(id);
        if (actor == null) {
            var institution = subject.institutions().get(id);
            return institution == null ? id : term(institution.name());
        }
        String named = actor.names().get(language);
        return named == null ? term(actor.name()) : named;
    }

    /** The names of several actors, with "and" before the last. */
    public String actors(List<String> ids) {
        return and(ids.stream().map(this::actor).toList());
    }

    /** A text that is judged; null if the dossier names none with this id. */
    @Nullable
    JudgedText text(@Nullable String id) {
        return id == null ? null : subject.texts().get(id);
    }

    /** A source of the dossier; null if it has none with this id. */
    @Nullable
    Source source(SourceId id) {
        return subject.sources().get(id.id());
    }

    /** True if more than one text is judged, so that each statement must say from which it is. */
    boolean judgesSeveral() {
        return subject.texts().size() > 1;
    }

    /** What an indicator measures: "arms delivered". */
    public String quantity(String id) {
        Indicator indicator = subject.indicators().get(id);
        return indicator == null ? id : term(indicator.quantity());
    }

    /** Which way an indicator goes: from the sender to the receiver unless it says otherwise. */
    Subject.Direction direction(String id) {
        Indicator indicator = subject.indicators().get(id);
        return indicator == null ? Subject.Direction.IN : indicator.direction();
    }

    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    // ---- Numbers and dates.

    /** A number in English format, converted to the language's format. */
    public String number(String english) {
        return isEnglish() ? english : english.replace(",", "\u00a0").replace('.', ',');
    }

    /** A number with so many decimals; what rounds to zero has no sign. */
    public String decimals(double value, int places) {
        String written = String.format(Locale.ROOT, "%." + places + "f", value);
        return number(written.matches("-0(\\.0+)?") ? written.substring(1) : written);
    }

    /** A whole number: "1,000". */
    String count(int number) {
        return number(String.format(Locale.ROOT, "%,d", number));
    }

    /** A share in whole per cents, without the sign. */
    public String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    /** A share in per cents with one decimal, without the sign. */
    public String percent1(double share) {
        return number(Figure.percent(share));
    }

    /** An index from 0 to 1 with three decimals; a dash where it is not known. */
    String index(double value) {
        return Double.isNaN(value) ? "–" : decimals(value, 3);
    }

    /** A share that is set, such as a choice that is settled: "15 %", "12.5 %". */
    String percents(double share) {
        return WHOLE.matcher(percent1(share)).replaceFirst("") + " %";
    }

    /** An amount with its unit, with a readable number of digits: US$ 24.2 bn; US$ 3.1 bn in prices of 2021; 220 million TIV. */
    public String amount(double value, String unit) {
        Matcher dollars = DOLLARS.matcher(unit);
        if (dollars.matches()) {
            boolean billions = Math.abs(value) >= 1000;
            String shown = number(Figure.digits(billions ? value / 1000 : value));
            String amount = say(billions ? "US$\u00a0{0}\u00a0bn" : "US$\u00a0{0}\u00a0m", shown);
            String year = dollars.group(1);
            return year == null ? amount : say("{0} in prices of {1}", amount, year);
        }
        String shown = number(Figure.digits(value));
        return unit.isEmpty() ? shown : shown + " " + named(unit);
    }

    /** An id, a kind or a unit for readers, with underscores replaced by spaces. */
    public String named(String id) {
        return term(id.replace('_', ' '));
    }

    /** What a unit is that only specialists know: "TIV: SIPRI’s trend-indicator value, ..."; "" for others. */
    public String meaning(String unit) {
        return unit.endsWith("TIV")
                ? say("TIV: trend-indicator value, SIPRI’s measure of the volume of arms transfers, not money")
                : "";
    }

    /** The same text as a heading. */
    public String title(String id) {
        return capital(named(id));
    }

    /** 2023, or 2019-23; in other languages with all digits: 2019–2023. */
    public String years(int first, int last) {
        String upTo = dash() + (isEnglish() ? String.format(Locale.ROOT, "%02d", last % 100) : last);
        return first == last ? Integer.toString(first) : first + upTo;
    }

    /** A share over the settings in whole per cents: "5–49 %, mid-range 36", or "94 %" where they agree; the one text of a figure everywhere. */
    public String range(Spread share) {
        String middle = percent(Objects.requireNonNull(share.median()));
        String low = percent(Objects.requireNonNull(share.low()));
        String high = percent(Objects.requireNonNull(share.high()));
        return low.equals(high) ? say("{0} %", middle) : say("{0}–{1} %, mid-range {2}", low, high, middle);
    }

    /** A share of the settings, with their number: "92 % of 1,000 settings". */
    public String settings(double share, int draws) {
        return say("{0} of {1} settings", new Robustness(this).percent(share), count(draws));
    }

    /** What is so in a share of the settings: "contested in half of 1,000 settings", "contested in 92 % of 1,000 settings". */
    String inSettings(String what, double share, int draws) {
        return Math.rint(share * draws) * 2 == draws
                ? say("{0} in half of {1} settings", what, count(draws))
                : say("{0} in {1}", what, settings(share, draws));
    }

    /** What stands between the ends of a span. */
    String dash() {
        return isEnglish() ? "-" : "–";
    }

    /** 6 January 2022. */
    public String date(LocalDate day) {
        return say("{0} {1} {2}", day.getDayOfMonth(), term(MONTHS.get(day.getMonthValue() - 1)), day.getYear());
    }

    /** January 2022. */
    public String month(LocalDate day) {
        return say(MONTHS_OF_YEARS.get(day.getMonthValue() - 1), day.getYear());
    }

    /** A quotation in the marks of the language; those inside it are single ones, and none is left open. */
    public String quoted(String text) {
        String inner = text.replace('“', '‘').replace('”', '’');
        return say("“{0}”", inner.lastIndexOf('‘') > inner.lastIndexOf('’') ? inner + "’" : inner);
    }

    /** The names with "and" before the last. */
    public String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : say("{0} and {1}", String.join(", ", names.subList(0, last)), names.get(last));
    }
}
