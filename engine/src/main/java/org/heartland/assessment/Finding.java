package org.heartland.assessment;

/** A check and what became of it from both clocks, with how the verdict of now came about. */
public record Finding(Assessment.ClaimRow row, Explanation explanation) {}
