package org.heartland.render.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures in SVG as PNG. */
public final class Raster {
    /** Pixels for each unit of a picture that is to look sharp on any screen. */
    public static final double SHARP = 2;

    private static final Pattern FONT = Pattern.compile(" font-family=\"[^\"]*\"");

    /** The family that Java fills with whatever sans-serif fonts a machine has. */
    private static final String LOGICAL = " font-family=\"SansSerif\"";

    private Raster() {}

    /** The machine has no fonts that Java can use. */
    public static final class NoFontsException extends Exception {
        private static final long serialVersionUID = 1;

        NoFontsException(Throwable cause) {
            super(cause);
        }
    }

    /** The picture in PNG, with this many pixels for each unit of its width and height. */
    public static byte[] png(String svg, double scale) throws IOException, NoFontsException {
        System.setProperty("java.awt.headless", "true");
        try {
            return drawn(svg, scale);
        } catch (Error | RuntimeException broken) {
            if (isOfFonts(broken)) {
                throw new NoFontsException(broken);
            }
            throw broken;
        }
    }

    /** True if Java failed where it looks for fonts; it says so in a different way for each thing that can be missing. */
    private static boolean isOfFonts(Throwable broken) {
        return broken instanceof LinkageError
                || Arrays.stream(broken.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .anyMatch(name -> name.startsWith("sun.font.") || name.startsWith("sun.awt."));
    }

    private static SVGDocument document(String svg) throws IOException {
        byte[] bytes = FONT.matcher(svg).replaceFirst(LOGICAL).getBytes(StandardCharsets.UTF_8);
        @Nullable
        SVGDocument document =
                new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("not a picture");
        }
        return document;
    }

    private static byte[] drawn(String svg, double scale) throws IOException {
        SVGDocument document = document(svg);
        FloatSize size = document.size();
        int width = (int) Math.round(size.width * scale);
        int height = (int) Math.round(size.height * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
