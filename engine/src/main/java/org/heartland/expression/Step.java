package org.heartland.expression;

import java.util.List;
import org.heartland.draws.Lanes;

/** One step of how a value came about: what was asked, what came out, and what it rests on. */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Step(String says, Type type, Lanes lanes, int[] rows, List<Step> from) {}
