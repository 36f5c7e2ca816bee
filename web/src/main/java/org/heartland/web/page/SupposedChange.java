package org.heartland.web.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.scenario.WrittenScenario;

/**
 * A change of a scenario between the fields of the controls and the keys of its file. What is written in a field is handed on as it is, so that the
 * reader of scenarios says what is wrong with it.
 */
final class SupposedChange {
    private static final String LEAVES = "leave";
    private static final String MEMBER = "member";
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 30;

    private SupposedChange() {}

    /** The controls, each for changes of one kind. */
    enum Control {
        MEMBERSHIP,
        FIGURE,
        EVENT,
        NEVER,
        CHOICE;

        /** The control of a change by its keys. */
        static Control of(Map<String, String> change) {
            if (change.containsKey("join") || change.containsKey(LEAVES)) {
                return MEMBERSHIP;
            }
            if (change.containsKey("happens")) {
                return EVENT;
            }
            return change.containsKey("never") ? NEVER : change.containsKey("judge") ? CHOICE : FIGURE;
        }
    }

    // ---- From the fields.

    /** The keys of a change from the fields of a control. */
    static Map<String, String> keys(Control control, Map<String, String> fields, Subject subject) {
        Keys keys = new Keys(fields);
        switch (control) {
            case MEMBERSHIP -> membership(keys);
            case FIGURE -> figure(keys);
            case EVENT -> event(keys);
            case NEVER -> keys.take("never", "event");
            case CHOICE -> choice(keys, subject.judgements().get(fields.getOrDefault("choice", "")));
        }
        keys.put("because", fields.getOrDefault("reason", SupposedAddress.USUAL_REASON));
        return keys.written;
    }

    private static void membership(Keys keys) {
        String deed = keys.fields.getOrDefault("deed", MEMBER);
        boolean leaves = deed.equals(LEAVES);
        keys.take(leaves ? LEAVES : "join", "institution").take("who", "who");
        if (!leaves && !deed.equals(MEMBER)) {
            keys.put("status", deed);
        }
        keys.take(leaves ? "on" : "from", "from");
        if (!leaves) {
            keys.take("to", "to");
        }
    }

    private static void figure(Keys keys) {
        String deed = keys.fields.getOrDefault("deed", "set");
        keys.take(deed.equals("scale") || deed.equals("drop") ? deed : "set", "indicator")
                .take("sender", "sender")
                .take("receiver", "receiver")
                .take("years", "years");
        if (deed.equals("scale")) {
            keys.put("by", factor(keys.fields.getOrDefault("amount", "")));
        } else if (!deed.equals("drop")) {
            keys.take("value", "amount");
        }
    }

    /** The factor of a change by so many per cent; a text that is no number as it is. */
    private static String factor(String percent) {
        return percent.length() > MOST_DIGITS || !percent.matches("[-+]?\\d+(\\.\\d+)?")
                ? percent
                : new BigDecimal(percent)
                        .add(FULL)
                        .divide(FULL)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static void event(Keys keys) {
        keys.take("happens", "id").take("kind", "kind").take("by", "by").take("toward", "toward");
        keys.take("from", "from").take("to", "to").take("name", "name");
        keys.put("says", keys.fields.getOrDefault("says", keys.fields.getOrDefault("name", "")));
    }

    private static void choice(Keys keys, Judgement judgement) {
        String value = keys.fields.getOrDefault("value", "");
        keys.take("judge", "choice");
        if (judgement == null || judgement.drawn() instanceof Subject.OneOf) {
            keys.put("choose", value);
        } else if (judgement.drawn() instanceof Subject.WeightsOf) {
            keys.put("weights", value);
        } else {
            boolean whole = judgement.drawn() instanceof Subject.Whole;
            keys.put(
                    whole ? "whole" : "between",
                    value.isEmpty() || value.contains("..") ? value : value + ".." + value);
        }
    }

    /** The keys that are written, in the order of a file. */
    private record Keys(Map<String, String> fields, Map<String, String> written) {
        Keys(Map<String, String> fields) {
            this(fields, new LinkedHashMap<>());
        }

        Keys take(String key, String field) {
            put(key, fields.getOrDefault(field, ""));
            return this;
        }

        void put(String key, String value) {
            if (!value.isBlank()) {
                written.put(key, value.strip());
            }
        }
    }

    // ---- To the fields.

    /** The fields of its control that show a change. */
    static Map<String, String> fields(Map<String, String> change) {
        Map<String, String> fields = new LinkedHashMap<>(change);
        fields.put("reason", SupposedAddress.reason(change));
        Stream.of("join", LEAVES).filter(change::containsKey).forEach(verb -> {
            fields.put("institution", change.getOrDefault(verb, ""));
            fields.put("deed", verb.equals(LEAVES) ? LEAVES : change.getOrDefault("status", MEMBER));
            fields.put("from", change.getOrDefault(verb.equals(LEAVES) ? "on" : "from", ""));
        });
        Stream.of("set", "scale", "drop").filter(change::containsKey).forEach(verb -> {
            fields.put("indicator", change.getOrDefault(verb, ""));
            fields.put("deed", verb);
            fields.put("amount", verb.equals("scale") ? percent(change) : change.getOrDefault("value", ""));
        });
        rename("happens", "id", change, fields);
        rename("never", "event", change, fields);
        rename("judge", "choice", change, fields);
        Stream.of("between", "whole", "choose", "weights").forEach(kind -> rename(kind, "value", change, fields));
        return fields;
    }

    private static void rename(String key, String field, Map<String, String> change, Map<String, String> fields) {
        String value = change.get(key);
        if (value != null) {
            fields.put(field, value);
        }
    }

    private static String percent(Map<String, String> change) {
        String factor = change.getOrDefault("by", "");
        return factor.length() > MOST_DIGITS || !factor.matches("\\d+(\\.\\d+)?")
                ? factor
                : new BigDecimal(factor)
                        .multiply(FULL)
                        .subtract(FULL)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** An id for an event that is supposed, which no other change of the scenario has. */
    static String freeId(WrittenScenario scenario) {
        int number = 1;
        while (isTaken(scenario, "supposed_" + number)) {
            number++;
        }
        return "supposed_" + number;
    }

    private static boolean isTaken(WrittenScenario scenario, String id) {
        return scenario.changes().stream().anyMatch(change -> id.equals(change.get("happens")));
    }
}
