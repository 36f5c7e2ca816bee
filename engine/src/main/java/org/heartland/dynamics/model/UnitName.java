package org.heartland.dynamics.model;

import java.util.List;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** A unit with its other names and, where it is made of others, the equation that says how. */
public record UnitName(String name, @Nullable Text equation, List<String> aliases, boolean disabled, Extras extras) {}
