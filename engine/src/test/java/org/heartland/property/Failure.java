package org.heartland.property;

/** The choices for which a property fails, and what it throws. */
record Failure(RandomChoices choices, Throwable thrown) {

    /** The failure of these choices, or null if the property holds for them. */
    static Failure of(Generator<Trial> trials, RandomChoices choices) {
        Throwable thrown = trials.next(choices).failure();
        return thrown == null ? null : new Failure(choices, thrown);
    }

    /** The arguments as text, made anew: a property may have changed those that it was given. */
    String arguments(Generator<Trial> trials) {
        return ArgumentText.of(
                trials.next(RandomChoices.recorded(choices.values())).arguments());
    }
}
