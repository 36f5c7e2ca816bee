package org.heartland.formula;

import java.util.List;
import java.util.stream.Collectors;

/** A parameter of a function: its name and the types it accepts. */
public record Parameter(String name, List<Type> accepts) {

    public static Parameter of(String name, Type... accepts) {
        return new Parameter(name, List.of(accepts));
    }

    public static Parameter id(String name, String... kinds) {
        return new Parameter(
                name, List.of(kinds).stream().<Type>map(Type.Id::new).toList());
    }

    public static Parameter year(String name) {
        return of(name, Type.YEAR);
    }

    String says() {
        return accepts.stream().map(Type::says).collect(Collectors.joining(" or "));
    }
}
