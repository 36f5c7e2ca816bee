package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of golden commands: the damaged inputs that it asks for, and each command with the hash of its output. */
record GoldenCommands(List<Damage> damages, List<Command> commands) {
    private static final String DAMAGE = "damage | ";
    private static final Pattern CELL = Pattern.compile(" \\|(?: |$)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|x[0-9A-F]{2})");

    /** One command: its name, the hash that its output had, and its words as a shell would split them. */
    record Command(String name, String hash, List<String> words) {
        static Command of(String line) {
            String[] cells = CELL.split(line, 3);
            List<String> words = WORD.matcher(cells.length == 3 ? cells[2] : "")
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .toList();
            return new Command(cells[0], cells[1], words);
        }
    }

    /**
     * A copy of an input with one place changed.
     *
     * @param name the copy, in the folder {@code damaged}; damages of the same name act on the same copy
     * @param from the folder or file that is copied
     * @param file the file in it that is changed; empty if the copy is that file
     * @param change the text that is replaced where it first occurs (empty: the end of the file) and its replacement; empty if the file
     *     is deleted
     */
    record Damage(String name, String from, String file, List<String> change) {
        static Damage of(String line) {
            List<String> cells = List.of(CELL.split(line.substring(DAMAGE.length()), -1));
            return new Damage(cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size()));
        }

        void make(Path folder) throws IOException {
            Path copy = folder.resolve("damaged").resolve(name);
            if (Files.notExists(copy)) {
                Folders.copy(folder.resolve(from), copy);
            }
            Path changed = file.isEmpty() ? copy : copy.resolve(file);
            if (change.isEmpty()) {
                Files.delete(changed);
                return;
            }
            String text = Files.readString(changed, StandardCharsets.ISO_8859_1);
            String old = bytes(change.get(0));
            int at = old.isEmpty() ? text.length() : text.indexOf(old);
            if (at < 0) {
                throw new IllegalStateException("damage " + name + ": " + file + " does not contain " + old);
            }
            Files.writeString(
                    changed,
                    text.substring(0, at) + bytes(change.get(1)) + text.substring(at + old.length()),
                    StandardCharsets.ISO_8859_1);
        }

        /** The bytes of a cell, each as one character: {@code \n} ends a line, {@code \xFF} is any byte. */
        private static String bytes(String cell) {
            String utf8 = new String(cell.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return ESCAPE.matcher(utf8).replaceAll(GoldenCommands::unescaped);
        }
    }

    private static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        char meant = code.equals("n") ? '\n' : (char) Integer.parseInt(code.substring(1), 16);
        return Matcher.quoteReplacement(String.valueOf(meant));
    }

    static GoldenCommands read(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        return new GoldenCommands(
                lines.stream()
                        .filter(line -> line.startsWith(DAMAGE))
                        .map(Damage::of)
                        .toList(),
                lines.stream()
                        .filter(GoldenCommands::isCommand)
                        .map(Command::of)
                        .toList());
    }

    /** Writes the hashes of some outputs, by name, into the list, and leaves everything else in it as it is. */
    static void rewrite(Path list, Map<String, String> hashes) throws IOException {
        List<String> lines = Files.readAllLines(list).stream()
                .map(line -> isCommand(line) ? rewritten(line, hashes) : line)
                .toList();
        Files.writeString(list, String.join("\n", lines) + "\n");
    }

    private static String rewritten(String line, Map<String, String> hashes) {
        String[] cells = CELL.split(line, 3);
        cells[1] = hashes.get(cells[0]);
        return String.join(" | ", cells).stripTrailing();
    }

    private static boolean isCommand(String line) {
        return !line.isBlank() && !line.startsWith("#") && !line.startsWith(DAMAGE);
    }
}
