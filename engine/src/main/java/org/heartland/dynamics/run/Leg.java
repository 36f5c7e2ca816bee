package org.heartland.dynamics.run;

/** A part of a run, or all of it: what was kept on the way, and where the runs stand at its end. */
public record Leg(RunResult result, RunState state) {}
