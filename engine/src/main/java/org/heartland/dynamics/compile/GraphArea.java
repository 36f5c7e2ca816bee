package org.heartland.dynamics.compile;

import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;

/** The area under a graphical function from its first point on: that up to the point below, and the piece from there. */
record GraphArea(Graph graph) {

    Term upTo(Term x) {
        Term below = below(graph.x(), x);
        Term height = below(graph.y(), x);
        Term mean = graph.form() == Graph.Form.DISCRETE
                ? height
                : Term.apply(
                        Op.DIVIDE,
                        Term.apply(Op.ADD, height, Term.lookup(graph, Term.Reading.AS_DRAWN, x)),
                        Term.constant(2));
        Term piece = Term.apply(Op.MULTIPLY, Term.apply(Op.SUBTRACT, x, below), mean);
        return Term.apply(Op.ADD, below(areas(), x), piece);
    }

    /** The value of the last point at or below. */
    private Term below(double[] values, Term x) {
        Graph steps = new Graph(Graph.Form.DISCRETE, graph.x(), values, false, "", graph.at(), Extras.NONE);
        return Term.lookup(steps, Term.Reading.BACKWARD, x);
    }

    /** The area up to each point. */
    private double[] areas() {
        double[] x = graph.x();
        double[] y = graph.y();
        double[] areas = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            double height = graph.form() == Graph.Form.DISCRETE ? y[i - 1] : (y[i - 1] + y[i]) / 2;
            areas[i] = areas[i - 1] + (x[i] - x[i - 1]) * height;
        }
        return areas;
    }
}
