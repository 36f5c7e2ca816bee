package org.heartland.dynamics.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Content of a model file that Heartland does not interpret: kept unchanged and written back. */
public record Extras(Map<String, String> attributes, List<Element> elements) {
    public static final Extras NONE = new Extras(Map.of(), List.of());

    /** An attribute; "" if it is not there. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The same without some attributes. */
    public Extras without(String... names) {
        Map<String, String> kept = new LinkedHashMap<>(attributes);
        List.of(names).forEach(kept::remove);
        return new Extras(kept, elements);
    }
}
