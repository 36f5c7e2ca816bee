package org.heartland.bargain.issue;

/** A number of an issue, and on what it rests. */
public record Given(Spread spread, Ground ground) {}
