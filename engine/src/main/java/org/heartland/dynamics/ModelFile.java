package org.heartland.dynamics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heartland.dynamics.beside.ModelParts;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.vensim.MdlReader;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * A model in any notation: a file that begins like XML is XMILE, one that ends in .mdl or begins with {UTF-8} is Vensim's, any other is the
 * short form in YAML.
 */
public final class ModelFile {
    private static final long MAX_BYTES = 20_000_000;
    private static final String MARK = "{UTF-8}";

    private ModelFile() {}

    /** Reads a model from disk, with what belongs to it in other files of its folder. */
    public static Read<Model> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return bad(file, "there is no such file", "name a model in XMILE, YAML or Vensim's .mdl");
            }
            if (Files.size(file) > MAX_BYTES) {
                return bad(file, "this file has more bytes than the bound of " + MAX_BYTES, "split the model");
            }
            return parse(Files.readAllBytes(file), file.toString()).then(model -> ModelParts.gather(model, file));
        } catch (IOException e) {
            return bad(file, "this file cannot be read", "look at its permissions");
        }
    }

    private static Read<Model> bad(Path file, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, instead)));
    }

    /** Reads a model that is at hand; what it keeps in other files is left out, and that is said. */
    public static Read<Model> read(byte[] bytes, String file) {
        return parse(bytes, file).then(model -> new Read.Good<>(ModelParts.alone(model)));
    }

    private static Read<Model> parse(byte[] bytes, String file) {
        if (isXml(bytes)) {
            return XmileReader.read(bytes, file);
        }
        return isVensim(bytes, file) ? MdlReader.read(bytes, file) : YamlModel.read(bytes, file);
    }

    private static boolean isVensim(byte[] bytes, String file) {
        String start = new String(bytes, 0, Math.min(bytes.length, MARK.length() + 3), StandardCharsets.UTF_8);
        return file.toLowerCase(Locale.ROOT).endsWith(MdlReader.ENDING) || start.contains(MARK);
    }

    /** True if the first character is {@code <}, after white space, a byte order mark and the zero bytes of UTF-16. */
    private static boolean isXml(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '<') {
                return true;
            }
            boolean before = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0 || b < 0;
            if (!before) {
                return false;
            }
        }
        return false;
    }
}
