package org.heartland.scenario;

import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Read;

/** Applies scenarios to dossiers. */
public final class Scenarios {
    private Scenarios() {}

    /**
     * The dossier under a scenario; the given dossier is not changed. Changes are made in order; one that touches what another change of
     * the run has already touched is a problem, and so is one that changes nothing. Without any change it is the same dossier; differences that a scenario lays over theories are kept with it.
     */
    public static Read<Dossier> over(Dossier dossier, Scenario scenario) {
        boolean nothing = scenario.changes().isEmpty() && scenario.theories().isEmpty();
        return nothing ? new Read.Good<>(dossier) : new Overlay(dossier, scenario).dossier();
    }
}
