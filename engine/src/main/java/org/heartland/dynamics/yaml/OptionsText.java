package org.heartland.dynamics.yaml;

import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes what makes a stock a conveyor or a queue, and a flow a leak or an overflow, in the short form. */
final class OptionsText {
    private final YamlText out;

    OptionsText(YamlText out) {
        this.out = out;
    }

    void write(int depth, VariableOptions options) {
        if (options.conveyor() != null) {
            conveyor(depth, options.conveyor());
        }
        if (options.queue()) {
            out.line(depth, "queue", "true");
        }
        if (options.leak() != null) {
            leak(depth, options.leak());
        }
        if (options.overflow()) {
            out.line(depth, "overflow", "true");
        }
        text(depth, "multiplier", options.multiplier());
        if (!options.spread().isEmpty()) {
            out.line(depth, "spread", YamlText.quoted(options.spread()));
        }
        text(depth, "profile", options.profile());
    }

    private void conveyor(int depth, Conveyor conveyor) {
        out.line(depth, "conveyor", conveyor.length() == null ? "{}" : "");
        if (conveyor.length() == null) {
            return;
        }
        text(depth + 1, "length", conveyor.length());
        text(depth + 1, "capacity", conveyor.capacity());
        text(depth + 1, "limit", conveyor.limit());
        text(depth + 1, "sample", conveyor.sample());
        text(depth + 1, "arrest", conveyor.arrest());
        flag(depth + 1, "discrete", conveyor.discrete(), false);
        flag(depth + 1, "whole_batches", conveyor.wholeBatches(), false);
        flag(depth + 1, "one_at_a_time", conveyor.oneAtATime(), true);
        flag(depth + 1, "exponential", conveyor.exponential(), false);
    }

    private void leak(int depth, Leak leak) {
        Text share = leak.fraction();
        if (share != null && !leak.integers() && leak.from() == 0 && leak.to() == 1) {
            text(depth, "leak", share);
            return;
        }
        boolean nothing = share == null && !leak.integers() && leak.from() == 0 && leak.to() == 1;
        out.line(depth, "leak", nothing ? "{}" : "");
        text(depth + 1, "share", share);
        flag(depth + 1, "whole_units", leak.integers(), false);
        number(depth + 1, "from", leak.from(), 0);
        number(depth + 1, "to", leak.to(), 1);
    }

    private void flag(int depth, String key, boolean value, boolean otherwise) {
        if (value != otherwise) {
            out.line(depth, key, String.valueOf(value));
        }
    }

    private void number(int depth, String key, double value, double otherwise) {
        if (value != otherwise) {
            out.line(depth, key, NumberText.exact(value));
        }
    }

    private void text(int depth, String key, @Nullable Text text) {
        if (text != null) {
            out.line(depth, key, YamlText.quoted(text.source()));
        }
    }
}
