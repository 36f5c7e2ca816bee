package org.heartland.dynamics.model;

import java.util.List;
import java.util.Map;

/** What a model file says beyond what is understood here: kept as it stands, and written back. */
public record Extras(Map<String, String> attributes, List<Element> elements) {
    public static final Extras NONE = new Extras(Map.of(), List.of());
}
