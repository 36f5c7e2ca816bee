package org.heartland.bargain.issue;

/** A dimension of an issue: what lies at 0 and at 100. */
public record IssueDimension(String name, String low, String high) {}
