package org.heartland.theory;

import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** What an account says of one parameter of its family: one value, or another range. */
public record ParameterSetting(
        String parameter, @Nullable Double fixed, @Nullable PriorRange prior, Argument argument, Place at) {}
