package org.heartland.render.plot;

/**
 * The look of all pictures. The colours are Okabe and Ito's for the colour-blind (2008), darkened on a light background
 * and lightened on a dark one to a contrast of lines of at least 3 : 1. The page that holds the pictures prints this
 * once and may set {@code --plot-paper} to its own background; a picture inside a block of the class {@code
 * plot-scroll} stays readable on a narrow screen and is scrolled sideways there.
 */
public final class PlotStyle {
    /** Width of every picture, in its own units; at this width text is 12 or 13 pixels high. */
    public static final int WIDTH = 900;

    /** Height of ordinary text in a picture. */
    static final double TEXT = 13;

    /** Height of the smallest text in a picture. */
    static final double SMALL = 12;

    private static final String LIGHT = """
            --plot-paper:#ffffff;--plot-ink:#1c1c1c;--plot-dim:#595959;--plot-grid:#d4d4d4;--plot-sea:#dfeaf1;--plot-land:#e4e2dc;--plot-border:#8d8a82;
            --plot-1:#0072b2;--plot-2:#c44e00;--plot-3:#00805d;--plot-4:#a8528a;--plot-5:#7a6000;--plot-6:#4d4d4d;--plot-7:#f6f5f1;--plot-8:#6b6b6b;
            --plot-fill-1:#b9dcf0;--plot-fill-2:#fbd3b5;--plot-fill-3:#b5e3d4;--plot-fill-4:#efd0e2;--plot-fill-5:#f2e6a8;--plot-fill-6:#d0d0d0;
            """;
    private static final String DARK = """
            --plot-paper:#16191c;--plot-ink:#ececec;--plot-dim:#b4b4b4;--plot-grid:#3c4247;--plot-sea:#1d3442;--plot-land:#33383c;--plot-border:#767d83;
            --plot-1:#56b4e9;--plot-2:#f28a4b;--plot-3:#2bc298;--plot-4:#e19cc7;--plot-5:#e6c229;--plot-6:#c9c9c9;--plot-7:#23272a;--plot-8:#b4b4b4;
            --plot-fill-1:#123f5a;--plot-fill-2:#5a2a0e;--plot-fill-3:#0d4536;--plot-fill-4:#4d2740;--plot-fill-5:#4a3f0a;--plot-fill-6:#55595c;
            """;
    private static final String RULES = """
            .plot-scroll{overflow-x:auto}
            .plot-scroll>svg.plot{max-width:none}
            svg.plot{display:block;max-width:100%;height:auto;font-family:system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;color:var(--plot-ink)}
            .plot-wide{display:none}
            @media (min-width:46rem),print{.plot-wide{display:block}.plot-narrow{display:none}}
            .plot text{fill:var(--plot-ink);font-size:13px}
            .plot .small{font-size:12px}
            .plot .dim{fill:var(--plot-dim)}
            .plot .strong{font-weight:700}
            .plot .heading{font-size:17px;font-weight:700}
            .plot .halo{paint-order:stroke;stroke:var(--plot-paper);stroke-width:3.5px;stroke-linejoin:round}
            .plot .grid,.plot .axis,.plot .lead{fill:none;stroke:var(--plot-grid);stroke-width:1}
            .plot .axis{stroke:var(--plot-dim)}
            .plot .lead{stroke:var(--plot-dim)}
            .plot .ink{stroke:var(--plot-ink)}
            .plot .sea{fill:var(--plot-sea);stroke:none}
            .plot .ground{fill:var(--plot-land);stroke:none}
            .plot .rim{fill:none;stroke:var(--plot-border)}
            .plot .land{stroke:var(--plot-border);stroke-width:.7;stroke-linejoin:round}
            .plot .paper{fill:var(--plot-paper);stroke:none}
            .plot .dot{fill:var(--plot-ink);stroke:none}
            .plot .solid{stroke:none}
            .plot .frame{fill:none;stroke:var(--plot-grid)}
            .plot .faint{fill:var(--plot-dim);fill-opacity:.45;stroke:none}
            .plot .receiver{stroke:var(--plot-ink);stroke-width:1.4}
            .plot .line{fill:none;stroke-width:1.8;stroke-linejoin:round;stroke-linecap:butt}
            .plot .mark{stroke-width:1.4}
            .plot .band{stroke:none;fill-opacity:.2}
            .plot .whisker{fill:none;stroke-width:1.2;stroke-opacity:.7}
            .plot .bar{fill-opacity:.55;stroke-width:1}
            .plot .fan{stroke:none;fill-opacity:.22}
            .plot .stock{fill:var(--plot-7);stroke:var(--plot-ink);stroke-width:1.6}
            .plot .pipe{fill:none;stroke:var(--plot-ink);stroke-width:6}
            .plot .core{fill:none;stroke:var(--plot-paper);stroke-width:3.4}
            .plot .head{fill:var(--plot-ink);stroke:none}
            .plot .valve,.plot .cloud{fill:var(--plot-paper);stroke:var(--plot-ink);stroke-width:1.3;stroke-linejoin:round}
            .plot .arrow{fill:none;stroke:var(--plot-dim);stroke-width:1.2}
            .plot .tip{fill:var(--plot-dim);stroke:none}
            .plot .delay{fill:none;stroke-width:1.5}
            .plot .ring{fill:none;stroke-width:1.6}
            """;
    private static final String TONES = tones();
    private static final String PRINT = """
            @media print{
            .plot-scroll{overflow:visible}
            .plot-scroll>svg.plot{max-width:100%}
            svg.plot{break-inside:avoid;print-color-adjust:exact;-webkit-print-color-adjust:exact}
            }
            """;

    /** Style sheet of all pictures: colours for light and dark screens and for paper, then the rules. */
    public static final String CSS = ":root{" + LIGHT + "}\n"
            + "@media screen and (prefers-color-scheme:dark){:root{" + DARK + "}}\n"
            + RULES
            + TONES
            + PRINT;

    private PlotStyle() {}

    /** A picture with its own style sheet, as a separate file. */
    public static String alone(String svg) {
        int head = svg.indexOf('>') + 1;
        return svg.substring(0, head).replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ") + "\n<style>\n"
                + CSS + "svg.plot{background:var(--plot-paper)}\n</style>" + svg.substring(head);
    }

    /** A picture with its look in attributes of its elements, for light paper or for a dark screen. */
    static String fixed(String svg, boolean dark) {
        return InlineStyle.of(RULES + TONES, dark ? DARK : LIGHT)
                .on(svg)
                .replaceFirst("<svg ", "<svg font-family=\"Noto Sans, DejaVu Sans, Arial, sans-serif\" ");
    }

    private static String tones() {
        StringBuilder css = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            String tone = ".tone-" + i;
            String ink = "var(--plot-" + (i == 7 || i == 9 ? "dim" : i) + ")";
            css.append(rule("{stroke:" + ink + "}", ".line" + tone, ".whisker" + tone, ".ring" + tone));
            css.append(rule("{fill:" + ink + ";stroke:" + ink + "}", ".mark" + tone, ".bar" + tone));
            css.append(rule("{fill:" + ink + "}", ".band" + tone, ".fan" + tone));
            css.append(rule("{fill:" + ink + "}", ".ink-tone-" + i));
            css.append(rule("{fill:" + ink + ";fill-opacity:" + (i == 1 ? ".7" : ".45") + "}", ".solid" + tone));
        }
        return css.append(rule("{fill:var(--plot-paper)}", ".mark.hollow")).toString();
    }

    private static String rule(String body, String... classes) {
        return ".plot " + String.join(",.plot ", classes) + body + "\n";
    }
}
