package org.heartland.theory;

import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Who says so: a publication with the place in it, or an analyst's judgement.
 *
 * @param source null for a judgement
 * @param at the place in the source, null for a judgement
 * @param because why a judgement is as it is; "" where a source speaks for itself
 */
public record Argument(@Nullable SourceId source, @Nullable Locator at, String because) {}
