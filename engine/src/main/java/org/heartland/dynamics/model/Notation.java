package org.heartland.dynamics.model;

/**
 * The notation in which a model was written, and its terms for the parts of a model, so that advice uses the writer's
 * own terms.
 */
public enum Notation {
    XMILE(
            "write one in <eqn>",
            "give it one with <gf>",
            "add <model name=\"...\"> of that name",
            "write it in <len>",
            "write it in <leak>",
            "xpts",
            "ypts",
            "xscale"),
    YAML(
            "write one after its name, or as its key is",
            "give it one with the keys x, or range, and y",
            "add one of that name to models",
            "write it as length of the conveyor",
            "write it as leak",
            "x",
            "y",
            "range"),
    VENSIM(
            "write one after =",
            "give it one with WITH LOOKUP",
            "write its equations into this model",
            "write it as a stock",
            "write it as a rate of the stock",
            "x",
            "y",
            "x");

    private final String equation;
    private final String graph;
    private final String model;
    private final String transitTime;
    private final String leak;
    private final String x;
    private final String y;
    private final String range;

    Notation(
            String equation,
            String graph,
            String model,
            String transitTime,
            String leak,
            String x,
            String y,
            String range) {
        this.equation = equation;
        this.graph = graph;
        this.model = model;
        this.transitTime = transitTime;
        this.leak = leak;
        this.x = x;
        this.y = y;
        this.range = range;
    }

    /** How to give an equation to a variable that has none. */
    public String equation() {
        return equation;
    }

    /** How to give a graphical function to a variable that has none. */
    public String graph() {
        return graph;
    }

    /** How to add a model that a module refers to. */
    public String model() {
        return model;
    }

    /** How to give a conveyor its transit time. */
    public String transitTime() {
        return transitTime;
    }

    /** How to give a leak its fraction. */
    public String leak() {
        return leak;
    }

    /** The term for the x values of a graphical function. */
    public String x() {
        return x;
    }

    /** The term for the y values of a graphical function. */
    public String y() {
        return y;
    }

    /** The term for the range of x over which points are evenly spaced. */
    public String range() {
        return range;
    }
}
