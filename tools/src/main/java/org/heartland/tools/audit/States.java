package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;

/** The codes and names under which publishers' files know the actors of a dossier. */
final class States {
    private static final String CROSSWALK = "states/crosswalk_cow_gw_iso.csv";
    private static final int COW = 1;
    private static final int NAME = 2;
    private static final int ISO3 = 6;
    private static final int ISO2 = 7;
    private static final int M49 = 8;

    /** Names that offices use beside those of the dossier and of the list of codes. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("Киргизия", "KGZ"),
            Map.entry("UAE", "ARE"),
            Map.entry("USA", "USA"),
            Map.entry("Соединенные Штаты Америки", "USA"),
            Map.entry("Соединенные Штаты Америки (США)", "USA"),
            Map.entry("Turkey", "TUR"),
            Map.entry("Germany (FRG)", "DEU"),
            Map.entry("South Korea", "KOR"),
            Map.entry("Korea, Republic of", "KOR"),
            Map.entry("Корея, Республика", "KOR"),
            Map.entry("Республика Корея", "KOR"),
            Map.entry("Иран, Исламская Республика", "IRN"),
            Map.entry("Соединенное Королевство", "GBR"),
            Map.entry("Великобритания (Соединенное Королевство)", "GBR"),
            Map.entry("Соединенные Штаты", "USA"),
            Map.entry("Undefined country", "OTH"),
            Map.entry("Страны ЕС", "EU"),
            Map.entry("Всего", "WLD"),
            Map.entry("Всего в том числе", "WLD"));

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> cow = new HashMap<>();
    private final Map<String, String> iso2 = new HashMap<>();
    private final Map<String, String> m49 = new HashMap<>();

    States(Dossier dossier, RawFolder raw) {
        for (CsvRecord line : raw.table(CROSSWALK).values()) {
            String id = line.getField(ISO3);
            cow.computeIfAbsent(id, unseen -> new HashSet<>()).add(line.getField(COW));
            iso2.putIfAbsent(id, line.getField(ISO2));
            m49.putIfAbsent(id, line.getField(M49));
            name(id, line.getField(NAME));
        }
        for (Actor actor : dossier.actors().values()) {
            name(actor.id(), actor.name());
            actor.names().values().forEach(name -> name(actor.id(), name));
        }
        OTHERWISE.forEach((name, id) -> name(id, name));
    }

    private void name(String id, String name) {
        names.computeIfAbsent(id, unseen -> new HashSet<>()).add(plain(name));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").replace('ё', 'е');
    }

    /** Throws unless the file's name is one of this actor. */
    void mustBe(String id, String name) {
        Mismatch.unless(
                names.getOrDefault(id, Set.of()).contains(plain(name)), "the file says " + name + ", not " + id);
    }

    /** True if the file's name is one of this actor. */
    boolean is(String id, String name) {
        return names.getOrDefault(id, Set.of()).contains(plain(name));
    }

    /** True if this is a code of the actor in the Correlates of War list. */
    boolean isCow(String id, String code) {
        return cow.getOrDefault(id, Set.of()).contains(code);
    }

    String iso2(String id) {
        return iso2.getOrDefault(id, "");
    }

    /** The number of a state; 0 for what an office leaves without a name. */
    String m49(String id) {
        return switch (id) {
            case "JPN" -> "392";
            case "OTH" -> "0";
            default -> m49.getOrDefault(id, "");
        };
    }
}
