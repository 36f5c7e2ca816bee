package org.heartland.bargain.issue;

/** A number of an issue with its name. */
public record IssueInput(InputName name, Given given) {}
