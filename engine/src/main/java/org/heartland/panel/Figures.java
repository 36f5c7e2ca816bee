package org.heartland.panel;

import org.heartland.draws.BoundedMemory;

/** A panel with drawn judgements: the figures as each draw reads them, computed once for each distinct setting. */
public final class Figures {
    /** Bound on the memory of settings, and on that of partners. */
    private static final long MAX_BYTES = 16L << 20;

    private record Series(String indicator, String receiver) {}

    private record Asked(String indicator, String receiver, Setting setting, int year) {}

    private final Panel panel;
    private final Judgements judgements;
    private final boolean bridging;
    private final BoundedMemory<Series, Settings> settings = new BoundedMemory<>(MAX_BYTES, Settings::bytes);
    private final BoundedMemory<Asked, Partners> partners = new BoundedMemory<>(MAX_BYTES, Partners::bytes);

    public Figures(Panel panel, Judgements judgements) {
        this(panel, judgements, true);
    }

    private Figures(Panel panel, Judgements judgements, boolean bridging) {
        this.panel = panel;
        this.judgements = judgements;
        this.bridging = bridging;
    }

    /** The same figures without any that is carried over from an earlier year. */
    public Figures unbridged() {
        return new Figures(panel, judgements, false);
    }

    public Panel panel() {
        return panel;
    }

    public Judgements judgements() {
        return judgements;
    }

    /** The settings under which the draws read an indicator about a receiver. */
    public Settings settings(String indicator, String receiver) {
        return settings.get(
                new Series(indicator, receiver),
                series -> Settings.of(judgements, panel.grid(indicator, receiver), receiver, bridging));
    }

    /** The partners and their amounts under one setting. */
    public Partners partners(String indicator, String receiver, Setting setting, int year) {
        return partners.get(
                new Asked(indicator, receiver, setting, year),
                asked -> Partners.of(panel.grid(indicator, receiver), setting, year));
    }
}
