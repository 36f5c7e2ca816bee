package org.heartland.bargain.issue;

import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;

/** On what a value of an issue rests. */
public sealed interface Ground {
    /** True if it was known only after the decision. */
    boolean hindsight();

    /** A place in a source. */
    record Source(SourceId source, Locator at, boolean hindsight) implements Ground {}

    /** The judgement of the analyst, and why. */
    record Judged(String why, boolean hindsight) implements Ground {}
}
