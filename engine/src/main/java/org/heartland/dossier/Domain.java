package org.heartland.dossier;

import java.util.List;

/** A field of ties, and the indicators whose partner shares stand for it: the first that has any row for the receiver serves that receiver. */
public record Domain(String id, String says, List<String> share) {}
