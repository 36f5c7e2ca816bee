package org.heartland.assessment;

/** Another way to read the sentence of a claim, its check as it was written, and the current verdict on it. */
public record OtherReading(String says, String check, Judged now) {}
