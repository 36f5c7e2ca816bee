package org.heartland.dossier;

import org.heartland.problem.Read;

/** Lays scenarios over dossiers. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * The dossier as it would be; the one given stays as it is. Changes are made in their order; one that touches what another change of the
     * run touched already is a problem, and so is one that changes nothing. Without any change it is the same dossier.
     */
    public static Read<Dossier> over(Dossier dossier, Scenario scenario) {
        return scenario.changes().isEmpty() ? new Read.Good<>(dossier) : new Overlay(dossier, scenario).dossier();
    }
}
