package org.heartland.dossier;

import java.util.List;

/**
 * A field of ties, and the indicators whose partner shares stand for it: the first that has any row for the receiver serves that receiver.
 *
 * @param levels the indicators that stand for it in their own units, which are no shares of anything
 * @param channel whether it is only a channel of a role, and no domain of its own in profiles
 */
public record Domain(String id, String says, List<String> share, List<String> levels, boolean channel) {}
