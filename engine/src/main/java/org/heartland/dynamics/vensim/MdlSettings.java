package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.UnitName;

/**
 * What Vensim keeps behind the sketch, in lines that begin with a number and a colon: in line 15 the method of integration as the fourth
 * number, in lines 22 the names that mean one unit. The rest is about its windows.
 *
 * @param method as XMILE names it; Vensim's Runge and Kutta with automatic steps is taken with the fixed step
 */
record MdlSettings(String method, List<UnitName> units) {
    private static final String BEGIN = "\n:L";
    private static final String METHOD = "15:";
    private static final String UNIT = "22:";
    private static final int WHICH = 3;
    private static final String EULER = "euler";
    private static final Map<String, String> METHODS = Map.of("1", "rk4", "5", "rk4", "3", "rk2", "4", "rk2");

    boolean isByEuler() {
        return method.equals(EULER);
    }

    static MdlSettings of(String text) {
        int begin = text.lastIndexOf(BEGIN);
        String method = EULER;
        List<UnitName> units = new ArrayList<>();
        for (String line :
                begin < 0 ? List.<String>of() : text.substring(begin).lines().toList()) {
            if (line.startsWith(METHOD)) {
                String[] numbers = line.substring(METHOD.length()).split(",");
                method = numbers.length > WHICH ? METHODS.getOrDefault(numbers[WHICH].strip(), EULER) : EULER;
            } else if (line.startsWith(UNIT)) {
                List<String> names = Stream.of(line.substring(UNIT.length()).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
                units.addAll(unit(names));
            }
        }
        return new MdlSettings(method, List.copyOf(units));
    }

    private static List<UnitName> unit(List<String> names) {
        return names.size() < 2
                ? List.of()
                : List.of(new UnitName(
                        names.get(0), null, List.copyOf(names.subList(1, names.size())), false, Extras.NONE));
    }
}
