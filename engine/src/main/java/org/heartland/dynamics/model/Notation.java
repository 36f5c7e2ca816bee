package org.heartland.dynamics.model;

/** In which notation a model was written, and how its parts are called there, so that advice is given in the writer's own words. */
public enum Notation {
    XMILE(
            "write one in <eqn>",
            "give it one with <gf>",
            "add <model name=\"...\"> of that name",
            "xpts",
            "ypts",
            "xscale"),
    YAML(
            "write one after its name, or as its key is",
            "give it one with the keys x, or range, and y",
            "add one of that name to models",
            "x",
            "y",
            "range");

    private final String equation;
    private final String graph;
    private final String model;
    private final String x;
    private final String y;
    private final String range;

    Notation(String equation, String graph, String model, String x, String y, String range) {
        this.equation = equation;
        this.graph = graph;
        this.model = model;
        this.x = x;
        this.y = y;
        this.range = range;
    }

    /** How an equation is given to a variable that has none. */
    public String equation() {
        return equation;
    }

    /** How a graphical function is given to a variable that has none. */
    public String graph() {
        return graph;
    }

    /** How a model is added that a module asks for. */
    public String model() {
        return model;
    }

    /** What the values of x of a graphical function are called. */
    public String x() {
        return x;
    }

    /** What the values of y of a graphical function are called. */
    public String y() {
        return y;
    }

    /** What the range of x is called, in which points are evenly spaced. */
    public String range() {
        return range;
    }
}
