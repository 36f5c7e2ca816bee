package org.heartland.render.page;

/** The style sheet of the page: readable from 360 pixels up, in light and dark, and on A4. */
final class PageStyle {
    static final String CSS = """
            :root{--paper:#ffffff;--ink:#1c1c1c;--dim:#595959;--line:#d4d4d4;--soft:#f4f4f1;--link:#00558c}
            @media screen and (prefers-color-scheme:dark){:root{--paper:#16191c;--ink:#ececec;--dim:#b4b4b4;--line:#3c4247;--soft:#20252a;--link:#7cc4f5}}
            *{box-sizing:border-box}
            html{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif}
            body{max-width:72rem;margin:0 auto;padding:1rem;overflow-wrap:break-word}
            h1{font-size:1.7rem;line-height:1.2;margin:.5rem 0}
            h2{font-size:1.3rem;margin:2.2rem 0 .6rem;padding-top:.6rem;border-top:2px solid var(--line)}
            h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
            a{color:var(--link)}
            .question{font-size:1.1rem;color:var(--dim);margin:.2rem 0 1rem}
            .skip{position:absolute;left:-100rem}
            .skip:focus{position:static}
            nav ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
            nav li{min-width:0}
            p,ul{max-width:46rem}
            small{font-size:.85em;color:var(--dim)}
            figure{margin:1rem 0}
            figcaption{color:var(--dim);font-size:.9rem;max-width:46rem}
            .finding{font-weight:600;margin:.2rem 0}
            .measure{color:var(--dim);font-size:.9rem;margin:0 0 .5rem}
            @media (min-width:60rem){.beside{display:grid;grid-template-columns:2fr 3fr;gap:1.5rem;align-items:start}}
            .scroll{overflow-x:auto;margin:.8rem 0}
            table{border-collapse:collapse;font-size:.92rem;width:100%}
            caption{text-align:left;color:var(--dim);padding:.2rem 0}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
            thead th{border-bottom:2px solid var(--line);white-space:nowrap}
            @media screen and (min-width:60rem){.scroll{overflow-x:visible}
            thead th{position:sticky;top:0;z-index:1;background:var(--paper);border:0;box-shadow:inset 0 -2px var(--line)}}
            tbody th{font-weight:400}
            tr.g th{background:var(--soft);padding-left:.3rem}
            .note td{overflow-wrap:anywhere}
            details{border-bottom:1px solid var(--line);padding:.2rem 0}
            #corrections li,#claims li{margin:.2rem 0}
            summary{cursor:pointer;padding:.2rem 0;max-width:60rem}
            details[open]{background:var(--soft);padding:.2rem .6rem}
            details[open] tr.g th,details[open] thead th{background:var(--soft)}
            details details{border:0}
            details div[id],tr[id]{scroll-margin-top:3.2rem}
            code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.86em;overflow-wrap:anywhere}
            .tree{font-size:.9rem;overflow-x:auto}
            .tree ul{list-style:none;margin:0;padding-left:1.1rem;border-left:1px solid var(--line);max-width:none}
            .tree>ul{padding-left:0;border-left:0}
            .tree li{margin:.15rem 0}
            a[href^="#x"],a[href^="#claim-"]{font-size:.85em}
            a[href^="#x"]{white-space:nowrap}
            :target{outline:2px solid var(--link);outline-offset:2px}
            footer{color:var(--dim);border-top:2px solid var(--line);margin-top:2rem}
            @media screen and (max-width:40rem){.scroll{overflow:visible}table,caption,tbody,tr,tbody th,td{display:block;padding:0;border:0}
            thead{display:none}tr{padding:.4rem 0;border-bottom:1px solid var(--line)}td,th{overflow-wrap:anywhere}
            td::before{color:var(--dim)}td:empty{display:none}tbody th{font-weight:600}}
            @page{size:A4;margin:16mm 14mm}
            @media print{html{font-size:9.5pt}body{max-width:none;padding:0}nav,.skip{display:none}
            .scroll{overflow:visible}h2{break-after:avoid}tr,li,figure,section[id^="role-"] .scroll{break-inside:avoid}a{color:inherit}details{break-inside:auto}
            section[id^="role-"] svg{max-height:95mm}
            .note table{font-size:8pt;line-height:1.3}.note h2{margin:.8rem 0 .2rem;padding-top:.3rem}.note .scroll{margin:.2rem 0}
            #evidence table,#sources table{font-size:7pt;line-height:1.25}
            #evidence td,#evidence th{padding-top:.1rem;padding-bottom:.1rem}}
            """;

    private PageStyle() {}
}
