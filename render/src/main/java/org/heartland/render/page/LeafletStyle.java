package org.heartland.render.page;

/** The style sheet of a leaflet: sheets of A4 on paper, a column that fits 360 pixels and more on a screen, in light and dark. */
final class LeafletStyle {
    private static final String CSS = """
            :root{--paper:#ffffff;--desk:#f1f0ec;--ink:#1c1c1c;--dim:#595959;--line:#cfcfcf;--link:#00558c}
            @media screen and (prefers-color-scheme:dark){:root{--paper:#16191c;--desk:#0d0f11;--ink:#ececec;--dim:#b4b4b4;--line:#3c4247;--link:#7cc4f5}}
            *{box-sizing:border-box}
            html{background:var(--desk);color:var(--ink);font:1rem/1.42 Arial,"Helvetica Neue","Liberation Sans","Segoe UI","DejaVu Sans Condensed","Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
            body{max-width:56rem;margin:0 auto;padding:1rem;overflow-wrap:break-word}
            a{color:var(--link)}
            .sheet{background:var(--paper);border:1px solid var(--line);padding:1.6rem 2rem 1rem;margin:0 0 1rem}
            h1{font-size:1.75em;line-height:1.15;margin:0 0 .25em}
            h2{font-size:1.3em;line-height:1.2;margin:0 0 .5em;border-top:2px solid var(--ink);padding-top:.35em}
            h3{font-size:1.06em;margin:.9em 0 .2em}
            p{margin:0 0 .5em}
            ul{margin:0 0 .6em;padding-left:1.2em}
            li{margin:.2em 0}
            ul.compact{font-size:.915em}
            ul.columns{font-size:.86em;columns:2;column-gap:7mm;padding-left:0;list-style:none}
            .columns li{break-inside:avoid;padding-left:1.2em;text-indent:-1.2em}
            .deck{color:var(--dim);margin-bottom:.8em}
            table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.915em;margin:0 0 .6em}
            caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
            th,td{text-align:left;vertical-align:top;padding:.28em .7em .28em 0;border-bottom:1px solid var(--line)}
            thead th{vertical-align:bottom;border-bottom:1.5px solid var(--ink)}
            tbody th{font-weight:400}
            td p,th p{margin:0}
            .strong{font-weight:700}
            .quote{color:var(--dim);font-style:italic}
            p.small,span.small{color:var(--dim);font-size:.82em}
            td .small,th .small{font-size:.895em}
            sup{font-size:.76em;line-height:0;white-space:nowrap}
            sup a+a{margin-left:.25em}
            a[href^="#f"]{color:inherit;text-decoration-color:var(--dim);text-decoration-style:dotted;text-underline-offset:.15em}
            figure{margin:.4em 0 .8em}
            figcaption b{display:block}
            .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 7mm}
            .wide,.narrow{margin:.3em 0}
            .narrow{display:none}
            .sources{font-size:.82em;columns:2;column-gap:2em;padding-left:0;list-style:none;margin:0 0 .5em}
            .sources li{break-inside:avoid;margin:.1em 0;overflow-wrap:anywhere;padding-left:2.1em;text-indent:-2.1em}
            .sources b{display:inline-block;width:2.1em;text-indent:0;font-weight:400}
            .sources .first b{font-weight:700}
            .foot{display:flex;justify-content:space-between;gap:1em;color:var(--dim);font-size:.82em;border-top:1px solid var(--line);padding-top:.4em;margin:1em 0 0}
            .foot span+span{white-space:nowrap}
            :target{outline:2px solid var(--link);outline-offset:2px}
            @media screen and (max-width:600px){
            body{padding:0}.sheet{padding:1rem;border-width:0 0 1px;margin:0}
            table,tbody,tr,th,td{display:block;width:auto!important}
            thead,colgroup{display:none}
            tr{border-bottom:1px solid var(--ink);padding:.4em 0}
            th,td{border:0;padding:.15em 0}
            [data-head]::before{content:attr(data-head);display:block;color:var(--dim);font-size:.85em}
            .charts{display:block}.wide{display:none}.narrow{display:block}
            .sources,ul.columns{columns:1}
            }
            """;
    private static final String PAPER = """
            @media print{
            html{background:none;font-size:9.4pt;line-height:1.31}
            .sources{font-size:7pt;column-gap:5mm}
            body{max-width:none;padding:0}
            a{color:inherit;text-decoration:none}
            sup a{color:var(--link)}
            .sheet{border:0;padding:0;margin:0}
            .screen{display:none!important}
            h2,h3{break-after:avoid}
            tr,figure,li{break-inside:avoid}
            thead{display:table-header-group}
            .charts{grid-auto-columns:1fr;grid-auto-flow:column;grid-template-columns:none}
            .headless thead,.compact thead{display:none}
            h3{margin-top:.6em}
            table.small,table.compact{font-size:8pt;line-height:1.25}
            ul.columns{font-size:7.6pt;line-height:1.25}
            table.small th,table.small td,table.compact th,table.compact td{padding-top:.17em;padding-bottom:.17em}
            }
            """;
    private static final String PAGES = """
            @page{size:A4;margin:12mm 14mm 11mm}
            @media print{
            .sheet{display:flex;flex-direction:column;min-height:272mm;break-after:page}
            .sheet.last{break-after:auto}
            .foot{margin-top:auto}
            }
            """;

    private LeafletStyle() {}

    /** For sheets that are pages; the foot of each is part of it. */
    static String pages() {
        return CSS + PAPER + PAGES;
    }

    /** For sheets that run over as many pages as they need, with this foot and the number on each. */
    static String running(String foot) {
        return CSS
                + PAPER
                + "@page{size:A4;margin:12mm 14mm 16mm;"
                + box("@bottom-left", CssString.of(foot) + ";white-space:nowrap")
                + box("@bottom-right", "counter(page) \" / \" counter(pages)")
                + "}\n@media print{.foot{display:none}}\n";
    }

    private static String box(String where, String content) {
        return where
                + "{font:7.7pt Arial,\"Liberation Sans\",\"DejaVu Sans Condensed\",sans-serif;color:#595959;content:"
                + content + "}";
    }
}
