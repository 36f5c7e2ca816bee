package org.heartland.assessment;

/** A check with its verdicts from both clocks, and the explanation of the current one. */
public record Finding(Assessment.ClaimRow row, Explanation explanation) {}
