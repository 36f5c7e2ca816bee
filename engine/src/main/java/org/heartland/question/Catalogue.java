package org.heartland.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Judgement;
import org.heartland.formula.Function;
import org.heartland.panel.Figures;
import org.heartland.panel.Panel;

/** The functions that expressions may call, by name. Engines contribute; who calls does not know them. */
public final class Catalogue {
    private final Map<String, Function> functions = new TreeMap<>();

    /** The questions that the panel itself answers. */
    public static Catalogue of(Figures figures) {
        Catalogue catalogue = new Catalogue();
        Panel panel = figures.panel();
        List<Function> questions = new ArrayList<>(ValueQuestions.of(figures));
        questions.addAll(RegisterQuestions.of(panel));
        questions.addAll(EventQuestions.of(panel));
        for (Judgement judgement : panel.dossier().judgements().values()) {
            if (JudgementQuestion.asks(judgement)) {
                questions.add(new JudgementQuestion(panel.dossier(), judgement, figures.judgements()));
            }
        }
        questions.forEach(catalogue::add);
        return catalogue;
    }

    public void add(Function function) {
        functions.put(function.signature().name().toLowerCase(Locale.ROOT), function);
    }

    public Function get(String name) {
        Function function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("there is no function " + name);
        }
        return function;
    }

    /** A live view: what is added later is seen through it. */
    public Map<String, Function> functions() {
        return functions;
    }
}
