package org.heartland.dossier;

import java.util.List;

/**
 * A field of ties, and the indicators whose partner shares represent it: for each receiver, the first that has any row for it.
 *
 * @param levels the indicators that represent it in their own units, not as shares
 * @param channel true if it is only a channel of a role, and not a domain of profiles
 */
public record Domain(String id, String says, List<String> share, List<String> levels, boolean channel) {}
