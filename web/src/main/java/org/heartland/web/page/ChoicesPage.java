package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.problem.Read;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.ChoiceWords;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.Words;
import org.heartland.web.page.Alternatives.Tick;
import org.heartland.web.page.ChoicesView.Changes;
import org.heartland.web.page.ChoicesView.Choice;
import org.heartland.web.page.ChoicesView.Flipped;
import org.heartland.web.page.ChoicesView.Option;
import org.heartland.web.page.ChoicesView.Slider;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** The choices that the data do not settle: what flips if one of them is settled, and what stays. */
public final class ChoicesPage implements WorkbenchPage {
    static final String NAME = "choices";
    private static final int TRIED = 5;
    private static final int STEPS = 20;

    private @Nullable Alternatives alternatives;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Choices");
    }

    private synchronized Alternatives alternatives(PageRequest request) {
        Alternatives known = alternatives;
        if (known == null || !known.isOf(request.opened())) {
            if (known != null) {
                known.stop();
            }
            known = new Alternatives(request.opened());
            alternatives = known;
        }
        return known;
    }

    /** What is settled in the address, by choice, in the order of the dossier. */
    private static Map<String, String> settled(PageRequest request) {
        Map<String, String> settled = new LinkedHashMap<>();
        for (String id : request.assessment().subject().judgements().keySet()) {
            String value = request.find(id);
            if (value != null) {
                settled.put(id, value);
            }
        }
        return settled;
    }

    private @Nullable Compared alternative(PageRequest request) throws PageProblem {
        List<String> settled = new ArrayList<>();
        settled(request).forEach((id, value) -> settled.add(id + "=" + value));
        if (settled.isEmpty()) {
            return null;
        }
        Read<Compared> read = alternatives(request).of(settled);
        if (read == null) {
            throw PageProblem.late(request.say("Too many choices are being tried at once; ask again in a moment."));
        }
        if (read instanceof Read.Good<Compared> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    @Override
    public PageContract contract(Assessment assessment) {
        Asked[] choices = assessment.subject().judgements().values().stream()
                .map(one -> Asked.text(one.id(), "the value of a choice: " + one.says())
                        .such(tried(one).stream().findFirst().orElse("")))
                .toArray(Asked[]::new);
        return PageContract.shows(
                        "The choices that the data do not settle, and what flips if some of them are settled.")
                .asks(choices)
                .json(
                        "what flips, as `assess --set --json` prints it; nothing if no choice is settled",
                        "compare.schema.json")
                .csv("the same as a table");
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        Compared alternative = alternative(request);
        Alternatives all = alternatives(request);
        List<Judgement> judgements =
                List.copyOf(request.assessment().subject().judgements().values());
        Map<String, List<String>> values = new LinkedHashMap<>();
        judgements.forEach(judgement -> values.put(judgement.id(), tried(judgement)));
        all.tryAll(values);
        Map<String, String> settled = settled(request);
        ChoiceWords words = new ChoiceWords(request.words());
        List<String> says = new ArrayList<>();
        for (Judgement judgement : judgements) {
            String value = settled.get(judgement.id());
            if (value != null) {
                says.add(request.say("{0}: {1}", words.says(judgement), words.written(judgement, value)));
            }
        }
        return new ChoicesView(
                judgements.stream()
                        .map(one -> choice(request, words, one, settled.get(one.id()), all.ticks(one.id())))
                        .toList(),
                says,
                alternative == null ? null : changes(request, alternative),
                request.words()
                        .number(String.format(
                                Locale.ROOT, "%,d", request.assessment().of().draws())),
                judgements.stream().anyMatch(one -> all.ticks(one.id()) == null),
                command(request, settled),
                permalink(request, settled),
                request.as("json"));
    }

    private static Changes changes(PageRequest request, Compared alternative) {
        Compared.Changes flips = alternative.in(request.words().language());
        List<Flipped> statements = flips.statements().stream()
                .map(answer -> new Flipped(answer, request.link("statement", "of", answer.id())))
                .toList();
        return new Changes(flips.roles(), statements, flips.rest());
    }

    private static String command(PageRequest request, Map<String, String> settled) {
        List<String> words = new ArrayList<>();
        settled.forEach((id, value) -> {
            words.add("--set");
            words.add(id + "=" + value);
        });
        return request.command("assess", words.toArray(String[]::new));
    }

    private static String permalink(PageRequest request, Map<String, String> settled) {
        List<String> pairs = new ArrayList<>();
        settled.forEach((id, value) -> {
            pairs.add(id);
            pairs.add(value);
        });
        return request.link(NAME, pairs.toArray(String[]::new));
    }

    // ---- A choice.

    private static Choice choice(
            PageRequest request,
            ChoiceWords words,
            Judgement judgement,
            @Nullable String settled,
            @Nullable List<Tick> ticks) {
        return new Choice(
                judgement.id(),
                words.says(judgement),
                words.options(judgement),
                judgement.perReceiver() ? request.say("settled here for all states alike") : "",
                slider(judgement, settled, ticks),
                options(request.words(), judgement, settled),
                settled == null,
                settled == null ? "" : words.written(judgement, settled),
                ticks == null ? "" : turns(request, words, judgement, ticks));
    }

    private static @Nullable Slider slider(Judgement judgement, @Nullable String settled, @Nullable List<Tick> ticks) {
        List<String> values = tried(judgement);
        if (values.isEmpty() || judgement.drawn() instanceof Subject.OneOf) {
            return null;
        }
        List<String> marks = ticks == null
                ? List.of()
                : ticks.stream().filter(Tick::turns).map(Tick::value).toList();
        String low = values.get(0);
        String high = values.get(values.size() - 1);
        String step = judgement.drawn() instanceof Subject.Between between
                ? plain((between.high() - between.low()) / STEPS)
                : "1";
        return new Slider(low, high, step, settled == null ? values.get(values.size() / 2) : settled, marks);
    }

    private static List<Option> options(Words words, Judgement judgement, @Nullable String settled) {
        return judgement.drawn() instanceof Subject.OneOf one
                ? one.options().stream()
                        .map(option -> new Option(option, words.named(option), option.equals(settled)))
                        .toList()
                : List.of();
    }

    /** The values of a choice that are tried: all whole numbers and options, of any numbers five from end to end. */
    private static List<String> tried(Judgement judgement) {
        List<String> values = new ArrayList<>();
        if (judgement.drawn() instanceof Subject.Whole whole) {
            for (int value = whole.low(); value <= whole.high(); value++) {
                values.add(Integer.toString(value));
            }
        } else if (judgement.drawn() instanceof Subject.Between between) {
            for (int i = 0; i < TRIED; i++) {
                values.add(plain(between.low() + (between.high() - between.low()) * i / (TRIED - 1)));
            }
        } else if (judgement.drawn() instanceof Subject.OneOf one) {
            values.addAll(one.options());
        }
        return values;
    }

    private static String plain(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static String turns(PageRequest request, ChoiceWords words, Judgement judgement, List<Tick> ticks) {
        if (ticks.isEmpty()) {
            return "";
        }
        if (ticks.stream().noneMatch(Tick::turns)) {
            return request.say("Nothing flips between the {0} values that were tried.", ticks.size());
        }
        if (judgement.drawn() instanceof Subject.OneOf) {
            return request.say("Something flips between its options.");
        }
        List<String> at = ticks.stream()
                .filter(Tick::turns)
                .map(tick -> words.written(judgement, tick.value()))
                .toList();
        String all = String.join(", ", at);
        return judgement.drawn() instanceof Subject.Between
                ? request.say("Something flips at {0}, or shortly before.", all)
                : request.say("Something flips at {0}.", all);
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        Compared alternative = alternative(request);
        if (alternative == null) {
            return false;
        }
        out.write(alternative.json());
        return true;
    }

    @Override
    public @Nullable DataTable table(PageRequest request) throws PageProblem {
        Compared alternative = alternative(request);
        if (alternative == null) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        Compared.Changes flips = alternative.in(request.words().language());
        flips.roles().forEach(answer -> rows.add(row("role", answer)));
        flips.statements().forEach(answer -> rows.add(row("statement", answer)));
        return new DataTable(List.of("kind", "statement", "about", "all_settings", "settled"), rows);
    }

    private static List<String> row(String kind, Answer answer) {
        return List.of(kind, answer.id(), answer.about(), answer.was(), answer.is());
    }
}
