package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.heartland.decision.InstitutionPower;
import org.heartland.render.words.PowerWords;
import org.heartland.render.words.Words;

/** Who has what power in an institution, for the terminal. */
public final class PowerText {
    private PowerText() {}

    public static void print(Words words, InstitutionPower power, PrintWriter out) {
        PowerWords said = new PowerWords(words, power);
        said.sentences().forEach(out::println);
        table(said.members(), 3, out);
        if (!power.widening().isEmpty()) {
            out.println();
            out.println(words.say("The issues of the dossier under the members of each day"));
            table(said.widening(), 2, out);
        }
    }

    /** The last column is of words. */
    private static void table(List<List<String>> rows, int numbers, PrintWriter out) {
        out.println();
        TextTable table = new TextTable().words(2, 12);
        for (int column = 1; column < rows.get(0).size(); column++) {
            table = column <= numbers ? table.numbers(2, 6) : table.words(2, 6);
        }
        table.lines(new ArrayList<>(rows)).forEach(out::println);
    }
}
