package org.heartland.dynamics;

import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.problem.Read;

/** A model in either notation: a file that begins like XML is XMILE, any other is the short form in YAML. */
public final class ModelFile {
    private ModelFile() {}

    public static Read<Model> read(byte[] bytes, String file) {
        return isXml(bytes) ? XmileReader.read(bytes, file) : YamlModel.read(bytes, file);
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
