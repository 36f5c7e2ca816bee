package org.heartland.dynamics.model;

import java.util.List;
import java.util.Map;

/** Content of a model file that Heartland does not interpret: kept unchanged and written back. */
public record Extras(Map<String, String> attributes, List<Element> elements) {
    public static final Extras NONE = new Extras(Map.of(), List.of());
}
