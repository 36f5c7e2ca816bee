package org.heartland.bargain.issue;

/** A number of an issue, and on what it rests. */
public record Given(IssueNumber number, Ground ground) {}
