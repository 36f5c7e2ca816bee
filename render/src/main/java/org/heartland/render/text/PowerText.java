package org.heartland.render.text;

import java.io.PrintWriter;
import org.heartland.decision.InstitutionPower;
import org.heartland.render.words.PowerWords;
import org.heartland.render.words.Words;

/** Who has what power in an institution, for the terminal. */
public final class PowerText {
    private PowerText() {}

    public static void print(Words words, InstitutionPower power, Page page, PrintWriter out) {
        PowerWords said = new PowerWords(words, power);
        said.sentences().forEach(sentence -> page.wrap("", sentence).forEach(out::println));
        said.tables().forEach(table -> WordTableText.print(table, out));
    }
}
