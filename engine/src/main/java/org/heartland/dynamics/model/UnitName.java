package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** A unit with its aliases and, if it is derived from others, its equation. */
public record UnitName(String name, @Nullable Text equation, List<String> aliases, boolean disabled, Extras extras) {}
