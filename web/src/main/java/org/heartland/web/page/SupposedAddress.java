package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heartland.scenario.WrittenScenario;
import org.jspecify.annotations.Nullable;

/**
 * A scenario in the address of its page: {@code of=ID} for one of the dossier, or each change by its number, {@code 1.leave=CSTO&1.who=KAZ&1.on=2024-01-01},
 * with the scenario's id, title and reason; a change that is being written begins with {@code new}.
 */
final class SupposedAddress {
    static final String NEW = "new.";
    private static final String USUAL_ID = "what_if";
    private static final String USUAL_TITLE = "What if";
    private static final String REASON = "because";
    static final String USUAL_REASON = "as asked";
    private static final int MOST_CHANGES = 30;
    private static final int MOST_LETTERS = 600;
    private static final int MOST_ADDRESS = 6_500;

    private final PageRequest request;

    SupposedAddress(PageRequest request) {
        this.request = request;
    }

    /** The scenario of the address; one without changes if it has none. */
    WrittenScenario scenario() throws PageProblem {
        String of = request.find("of");
        return of == null ? written() : ofDossier(of);
    }

    private WrittenScenario ofDossier(String id) throws PageProblem {
        for (WrittenScenario scenario : request.opened().suppositions().scenarios()) {
            if (scenario.id().equals(id)) {
                return scenario;
            }
        }
        throw PageProblem.wrong(request.say("The dossier has no scenario of this name."));
    }

    private WrittenScenario written() throws PageProblem {
        List<Map<String, String>> changes = new ArrayList<>();
        for (int number = 1; number <= MOST_CHANGES; number++) {
            Map<String, String> change = request.beginning(number + ".");
            if (!change.isEmpty()) {
                changes.add(reasoned(checked(change)));
            }
        }
        if (changes.size() < numbered()) {
            throw PageProblem.wrong(request.say("An address holds at most {0} changes.", MOST_CHANGES));
        }
        return new WrittenScenario(
                found("id", USUAL_ID), found("title", USUAL_TITLE), found(REASON, USUAL_REASON), changes);
    }

    /** How many changes the address has, however they are numbered. */
    private long numbered() {
        return request.beginning("").keySet().stream()
                .filter(name -> name.matches("\\d+\\..*"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .count();
    }

    private String found(String name, String otherwise) throws PageProblem {
        String value = request.find(name);
        return value == null ? otherwise : checked(Map.of(name, value)).getOrDefault(name, otherwise);
    }

    /** The change that is being written; empty if none is. */
    Map<String, String> draft() throws PageProblem {
        Map<String, String> draft = checked(request.beginning(NEW));
        return draft.isEmpty() ? draft : reasoned(draft);
    }

    /** A change with its reason, which an address need not say. */
    private static Map<String, String> reasoned(Map<String, String> change) {
        change.putIfAbsent(REASON, USUAL_REASON);
        return change;
    }

    private Map<String, String> checked(Map<String, String> change) throws PageProblem {
        for (Map.Entry<String, String> entry : change.entrySet()) {
            if (entry.getKey().length() + entry.getValue().length() > MOST_LETTERS) {
                throw PageProblem.wrong(request.say("A word of the address is longer than {0} letters.", MOST_LETTERS));
            }
        }
        return change;
    }

    /** The address of a scenario, perhaps with a change that is being written and more names and values. */
    String of(WrittenScenario scenario, Map<String, String> draft, @Nullable String... more) throws PageProblem {
        List<@Nullable String> pairs = new ArrayList<>(pairs(scenario));
        change(NEW, draft, pairs);
        pairs.addAll(Arrays.asList(more));
        return bounded(request.page(), pairs);
    }

    /** The address of what a scenario changes in another form: {@code json}, {@code csv} or {@code yaml}. */
    String as(String form, WrittenScenario scenario) throws PageProblem {
        return bounded(request.page() + "." + form, new ArrayList<>(pairs(scenario)));
    }

    private String bounded(String page, List<@Nullable String> pairs) throws PageProblem {
        String address = request.link(page, pairs.toArray(new @Nullable String[0]));
        if (address.length() > MOST_ADDRESS) {
            throw PageProblem.wrong(
                    request.say("This scenario is too long for an address; keep it in a file, and add to the file."));
        }
        return address;
    }

    private List<String> pairs(WrittenScenario scenario) {
        if (request.opened().suppositions().scenarios().contains(scenario)) {
            return List.of("of", scenario.id());
        }
        List<String> pairs = new ArrayList<>();
        unless(USUAL_ID, "id", scenario.id(), pairs);
        unless(USUAL_TITLE, "title", scenario.title(), pairs);
        unless(USUAL_REASON, REASON, scenario.because(), pairs);
        for (int i = 0; i < scenario.changes().size(); i++) {
            change((i + 1) + ".", scenario.changes().get(i), pairs);
        }
        return pairs;
    }

    /** The reason of a change; "" if there is none but that somebody asked. */
    static String reason(Map<String, String> change) {
        String reason = change.getOrDefault(REASON, "");
        return reason.equals(USUAL_REASON) ? "" : reason;
    }

    private static void change(String begins, Map<String, String> change, List<? super String> pairs) {
        change.forEach((key, value) -> {
            if (!(key.equals(REASON) && value.equals(USUAL_REASON))) {
                pairs.addAll(List.of(begins + key, value));
            }
        });
    }

    private static void unless(String usual, String name, String value, List<String> pairs) {
        if (!value.equals(usual)) {
            pairs.addAll(List.of(name, value));
        }
    }

    /** The scenario with one more change, or without one of its changes, counted from 0. */
    static WrittenScenario with(WrittenScenario scenario, Map<String, String> change) {
        List<Map<String, String>> changes = new ArrayList<>(scenario.changes());
        changes.add(change);
        return scenario.with(changes);
    }

    static WrittenScenario without(WrittenScenario scenario, int change) {
        List<Map<String, String>> changes = new ArrayList<>(scenario.changes());
        changes.remove(change);
        return scenario.with(changes);
    }

    /** True if no further change has room in an address. */
    static boolean isFull(WrittenScenario scenario) {
        return scenario.changes().size() >= MOST_CHANGES;
    }
}
