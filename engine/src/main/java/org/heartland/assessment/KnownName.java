package org.heartland.assessment;

/**
 * A name that expressions may use.
 *
 * @param name as it is written
 * @param kind what it is: a function, an actor, an institution, an indicator, a domain, an event, a role, a choice, a set of states
 * @param usage how a function is called; the name for all others
 * @param says what it means, in English
 */
public record KnownName(String name, String kind, String usage, String says) {}
