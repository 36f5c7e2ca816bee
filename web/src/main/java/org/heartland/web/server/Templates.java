package org.heartland.web.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.heartland.web.page.Frame;

/** Sets pages by their templates, which were compiled when the program was built. All that they show is escaped. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page: its template with its view, inside the frame. */
    byte[] page(String name, Frame frame, Object view) {
        Utf8ByteOutput set = new Utf8ByteOutput();
        engine.render(name + ".jte", Map.of("frame", frame, "view", view), set);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(set.getContentLength());
        try {
            set.writeTo(bytes::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
