package org.heartland.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heartland.days.Days;
import org.heartland.importers.PlainTable;
import org.heartland.importers.PlainTable.Cell;
import org.heartland.importers.PlainTable.Names;

/** The periods and states of a large text as numbers, in the order in which they are met; what they are asked for is the same as for rows read one by one. */
final class PlainNames {
    /** The largest number of a period, and that of a state. */
    private static final int MOST = 1 << PlainBlock.BITS;

    private final Names names;
    private final List<Days> moments = new ArrayList<>();
    private final Map<Days, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> bearers = new LinkedHashMap<>();
    private final Column period;
    private final Column receiver;
    private final Column sender;
    private final boolean hasSender;

    /**
     * A column of texts that mean something.
     *
     * @param column its number; -1 if the text is the same in all rows
     */
    record Column(int column, byte[] constant, WrittenTexts texts) {
        /** What the text of a row means; of a column with one text the block and the places in it do not matter. */
        int meaning(byte[] block, int from, int to, int moment) {
            return column < 0
                    ? texts.meaning(constant, 0, constant.length, moment)
                    : texts.meaning(block, from, to, moment);
        }
    }

    PlainNames(PlainTable table) {
        Object lock = new Object();
        this.names = table.names();
        this.hasSender = table.sender() != null;
        bearers.put("", 0);
        period = column(table.period(), lock, (text, none) -> moment(text));
        receiver = column(table.receiver(), lock, (text, at) -> bearer(names.receiver(text, moments.get(at))));
        sender = column(
                table.sender() == null ? new Cell(-1, "") : table.sender(),
                lock,
                (text, at) -> bearer(hasSender ? names.sender(text, moments.get(at)) : Optional.of("")));
    }

    private static Column column(Cell cell, Object lock, WrittenTexts.Asker asker) {
        byte[] constant = cell.constant().getBytes(StandardCharsets.UTF_8);
        return new Column(cell.column(), constant, new WrittenTexts(lock, asker));
    }

    private int moment(String text) {
        Optional<Days> days = names.period(text);
        if (days.isEmpty()) {
            return WrittenTexts.NOTHING;
        }
        return numbers.computeIfAbsent(days.get(), unseen -> {
            moments.add(unseen);
            return moments.size() - 1;
        });
    }

    private int bearer(Optional<String> code) {
        return code.isEmpty() ? WrittenTexts.NOTHING : bearers.computeIfAbsent(code.get(), unseen -> bearers.size());
    }

    Column period() {
        return period;
    }

    Column receiver() {
        return receiver;
    }

    Column sender() {
        return sender;
    }

    /** True if there are more texts than are kept, or more states or periods than have a number. */
    boolean tooMany() {
        return period.texts().tooMany()
                || receiver.texts().tooMany()
                || sender.texts().tooMany()
                || bearers.size() > MOST
                || moments.size() > MOST;
    }

    /** The periods by their numbers. */
    List<Days> moments() {
        return moments;
    }

    /** The codes of states by their numbers; the first is that of no state. */
    List<String> bearers() {
        return List.copyOf(bearers.keySet());
    }
}
