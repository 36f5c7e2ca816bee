package org.heartland.dynamics.run;

/** A part of a run, or all of it: the kept values, and the state at its end. */
public record Leg(RunResult result, RunState state) {}
