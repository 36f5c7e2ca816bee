package org.heartland.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Scenario.Deed;
import org.heartland.dossier.Years;
import org.heartland.text.NumberText;

/** A change of a scenario by its keys, as it would be written in a file. */
final class WrittenChange {
    private final Map<String, String> keys = new LinkedHashMap<>();

    private WrittenChange() {}

    static Map<String, String> of(Change change) {
        WrittenChange written = new WrittenChange();
        written.what(change.what());
        written.put("because", change.because());
        return written.keys;
    }

    private void what(Scenario.What what) {
        if (what instanceof Scenario.Figures figures) {
            figures(figures);
        } else if (what instanceof Scenario.Join join) {
            put("join", join.institution()).put("who", join.who());
            putUnless(Institution.STATUSES.get(0), "status", join.status());
            put("from", join.from().toString()).putUnless("null", "to", String.valueOf(join.to()));
        } else if (what instanceof Scenario.Leave leave) {
            put("leave", leave.institution())
                    .put("who", leave.who())
                    .put("on", leave.on().toString());
        } else if (what instanceof Scenario.Happens happens) {
            happens(happens);
        } else if (what instanceof Scenario.Never never) {
            put("never", never.event());
        } else {
            judge((Scenario.Judge) what);
        }
    }

    private void figures(Scenario.Figures figures) {
        Deed deed = figures.deed();
        put(deed == Deed.SET ? "set" : deed == Deed.SCALE ? "scale" : "drop", figures.indicator());
        putUnless("", "sender", figures.sender());
        putUnless("", "receiver", figures.receiver());
        put("years", years(figures.years()));
        if (deed != Deed.DROP) {
            put(deed == Deed.SET ? "value" : "by", NumberText.plain(figures.number()));
        }
    }

    private static String years(Years years) {
        return years.first() == years.last() ? Integer.toString(years.first()) : years.first() + ".." + years.last();
    }

    private void happens(Scenario.Happens happens) {
        put("happens", happens.id()).put("kind", happens.kind());
        putUnless("", "by", String.join(", ", happens.by()));
        putUnless("", "toward", String.join(", ", happens.toward()));
        put("from", happens.from().toString()).putUnless("null", "to", String.valueOf(happens.to()));
        put("name", happens.name()).put("says", happens.event());
    }

    private void judge(Scenario.Judge judge) {
        put("judge", judge.judgement());
        if (judge.kind() instanceof Judgement.Between between) {
            put("between", NumberText.plain(between.low()) + ".." + NumberText.plain(between.high()));
        } else if (judge.kind() instanceof Judgement.Whole whole) {
            put("whole", whole.low() + ".." + whole.high());
        } else if (judge.kind() instanceof Judgement.Choose choose) {
            put("choose", String.join(", ", choose.drawn()));
        } else {
            put("weights", weights((Judgement.Weights) judge.kind()));
        }
    }

    private static String weights(Judgement.Weights weights) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < weights.names().size(); i++) {
            pairs.add(weights.names().get(i) + "=" + weights.concentrations().get(i));
        }
        return String.join(", ", pairs);
    }

    private WrittenChange put(String key, String value) {
        keys.put(key, value);
        return this;
    }

    private void putUnless(String none, String key, String value) {
        if (!value.equals(none)) {
            put(key, value);
        }
    }
}
