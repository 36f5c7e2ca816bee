package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.heartland.dossier.Domain;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Judgement;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the domains, judgements, alignment classes and gaps of dossier.yaml. */
final class JudgementReader {
    private static final int MAX_CONCENTRATION = 1_000;
    private static final int MAX_OPTIONS = 50;

    private final Reading reading;

    JudgementReader(Reading reading) {
        this.reading = reading;
    }

    Map<String, Domain> domains(Fields fields) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        for (String id : fields.keys()) {
            reading.names.define(Thing.DOMAIN, id, fields.atKey(id));
            Fields domain = fields.mapping(id, "a domain");
            domains.put(
                    id,
                    new Domain(
                            id,
                            domain.text("says"),
                            indicators(domain, "share"),
                            indicators(domain, "levels"),
                            domain.yes("channel")));
            domain.close();
        }
        return domains;
    }

    /** A list of indicators, which may be absent: votes or opinions are not shares of partners. */
    private static List<String> indicators(Fields domain, String key) {
        return domain.has(key) ? domain.refers(key, Thing.INDICATOR) : List.of();
    }

    Map<String, Judgement> judgements(Fields fields) {
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        for (String id : fields.keys()) {
            reading.names.define(Thing.JUDGEMENT, id, fields.atKey(id));
            Judgement judgement = judgement(id, fields.mapping(id, "a judgement"));
            if (judgement != null) {
                judgements.put(id, judgement);
                reading.judgements.put(id, judgement);
            }
        }
        return judgements;
    }

    private @Nullable Judgement judgement(String id, Fields fields) {
        String says = fields.text("says");
        fields.findText("because");
        String unit = fields.text("unit", "");
        boolean perReceiver = fields.has("per") && fields.choice("per", List.of("receiver")) == 0;
        boolean rival = fields.yes("rival");
        Judgement.Kind kind = kind(fields, 2);
        return fields.close() && kind != null ? new Judgement(id, says, kind, unit, perReceiver, rival) : null;
    }

    /** The kind of a judgement, with at least {@code fewest} options if it is one of a list. */
    Judgement.@Nullable Kind kind(Fields fields, int fewest) {
        return switch (fields.oneOf("between", "whole", "choose", "weights")) {
            case "between" -> reading.values.range(fields.text("between"), fields.at("between"));
            case "whole" -> reading.values.wholeRange(fields.text("whole"), fields.at("whole"));
            case "choose" -> choose(fields, fewest);
            case "weights" -> weights(fields.mapping("weights", "the weights"));
            default -> null;
        };
    }

    private Judgement.Choose choose(Fields fields, int fewest) {
        List<String> options = new ArrayList<>();
        for (Yaml.Node node : fields.list("choose")) {
            String option = fields.textOf(node, "choose");
            if (!option.isEmpty() && reading.names.isId(option, "an option", node.at()) && options.contains(option)) {
                reading.problems.add(node.at(), option + " is listed twice in choose", "name it once");
            }
            options.add(option);
        }
        tooFewOrMany(fields, "choose", options.size(), fewest);
        return new Judgement.Choose(List.copyOf(options), List.copyOf(options));
    }

    private Judgement.Weights weights(Fields fields) {
        List<String> names = fields.keys();
        List<Integer> concentrations = new ArrayList<>();
        for (String name : names) {
            reading.names.isId(name, "a weight", fields.atKey(name));
            concentrations.add(fields.whole(name, 1, MAX_CONCENTRATION));
        }
        fields.close();
        tooFewOrMany(fields, "weights", names.size(), 2);
        return new Judgement.Weights(names, List.copyOf(concentrations));
    }

    private void tooFewOrMany(Fields fields, String key, int options, int fewest) {
        if (options == 1 && fewest > 1 || options > MAX_OPTIONS) {
            reading.problems.add(
                    key.equals("choose") ? fields.at(key) : fields.at(),
                    key + " names " + options + "; a judgement is between 2 and " + MAX_OPTIONS,
                    options == 1 ? "add another, or settle it where it is used" : "leave some out");
        }
    }

    /** The judgements that draw when two partners are tied for first place. */
    Dossier.Ties ties(@Nullable Fields fields) {
        if (fields == null) {
            return Dossier.Ties.NONE;
        }
        String margin = fields.findRefer("margin", Thing.JUDGEMENT);
        String years = fields.findRefer("years", Thing.JUDGEMENT);
        fields.close();
        if (margin != null && !drawsOnce(margin, kind -> kind instanceof Judgement.Between)) {
            String instead = "name one with between: 2%..5% that is drawn for all receivers together";
            reading.problems.add(
                    fields.at("margin"), "the judgement " + margin + " cannot be the margin of ties", instead);
        }
        if (years != null && !drawsOnce(years, kind -> kind instanceof Judgement.Whole whole && whole.low() > 0)) {
            String instead = "name one with whole: 1..3 that is drawn for all receivers together";
            reading.problems.add(
                    fields.at("years"), "the judgement " + years + " cannot be the years of ties", instead);
        }
        return new Dossier.Ties(margin, years);
    }

    /** True if a judgement is of a fitting kind and drawn for all receivers together, or does not exist (reported elsewhere). */
    private boolean drawsOnce(String id, Predicate<Judgement.Kind> fits) {
        Judgement judgement = reading.judgements.get(id);
        return judgement == null || fits.test(judgement.kind()) && !judgement.perReceiver();
    }

    List<Dossier.AlignmentClass> alignment(Fields fields) {
        List<Dossier.AlignmentClass> classes = new ArrayList<>();
        if (fields.has("alignment")) {
            fields.each("alignment", "an alignment class", inside -> {
                String is = inside.text("is");
                if (classes.stream().anyMatch(other -> other.is().equals(is)) && !is.isEmpty()) {
                    reading.problems.add(
                            inside.at("is"), "the class \"" + is + "\" is listed twice", "join the conditions with OR");
                }
                classes.add(new Dossier.AlignmentClass(is, inside.expression("when")));
                inside.close();
            });
        }
        return List.copyOf(classes);
    }

    List<Dossier.Gap> gaps(Fields fields) {
        List<Dossier.Gap> gaps = new ArrayList<>();
        if (fields.has("gaps")) {
            fields.each("gaps", "a gap", inside -> {
                gaps.add(new Dossier.Gap(inside.text("says"), inside.text("look")));
                inside.close();
            });
        }
        return List.copyOf(gaps);
    }
}
