package org.heartland.panel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A panel with its judgements drawn: the figures as every draw reads them, each computed once for each distinct setting. */
public final class Figures {
    private record Asked(String indicator, String receiver, Setting setting, int year) {}

    private final Panel panel;
    private final Judgements judgements;
    private final Map<String, Settings> settings = new ConcurrentHashMap<>();
    private final Map<Asked, Partners> partners = new ConcurrentHashMap<>();

    public Figures(Panel panel, Judgements judgements) {
        this.panel = panel;
        this.judgements = judgements;
    }

    public Panel panel() {
        return panel;
    }

    public Judgements judgements() {
        return judgements;
    }

    /** The settings under which the draws read an indicator about a receiver. */
    public Settings settings(String indicator, String receiver) {
        String key = indicator + '\n' + receiver;
        Settings known = settings.get(key);
        if (known == null) {
            known = Settings.of(judgements, panel.grid(indicator, receiver), receiver);
            settings.put(key, known);
        }
        return known;
    }

    /** Who has how much, under one setting. */
    public Partners partners(String indicator, String receiver, Setting setting, int year) {
        Asked asked = new Asked(indicator, receiver, setting, year);
        Partners known = partners.get(asked);
        if (known == null) {
            known = Partners.of(panel.dossier(), panel.grid(indicator, receiver), setting, year);
            partners.put(asked, known);
        }
        return known;
    }
}
