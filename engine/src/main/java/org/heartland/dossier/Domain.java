package org.heartland.dossier;

import java.util.List;

/**
 * A field of ties, and the indicators whose partner shares stand for it: the first that has any row for the receiver serves that receiver.
 *
 * @param channel whether it is only a channel of a role, and no domain of its own in profiles
 */
public record Domain(String id, String says, List<String> share, boolean channel) {}
