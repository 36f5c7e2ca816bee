package org.heartland.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a page of HTML into blocks, as a browser shows them one below the other. What is no part of the text is left out: scripts, styles,
 * navigation, forms, captions.
 */
final class HtmlBlocks {
    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "title",
            "textarea",
            "template",
            "noscript",
            "svg",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "iframe",
            "figcaption");
    /** Those in which a tag is plain text, so that none contains another of its name. */
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea", "iframe");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "br");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("shy", "\u00ad"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("sbquo", "‚"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bdquo", "„"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("hellip", "…"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("copy", "©"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("agrave", "à"),
            Map.entry("ccedil", "ç"),
            Map.entry("ouml", "ö"),
            Map.entry("auml", "ä"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("deg", "°"),
            Map.entry("middot", "·"));
    private static final int MAX_ENTITY = 10;

    private final String html;
    private final String lower;
    private final List<ProseBlock> blocks = new ArrayList<>();
    private final Set<String> neverEnded = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private boolean heading;
    private boolean broken;
    private int at;

    private HtmlBlocks(String html) {
        this.html = html;
        StringBuilder small = new StringBuilder(html);
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            small.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        this.lower = small.toString();
    }

    static List<ProseBlock> of(String html) {
        HtmlBlocks page = new HtmlBlocks(html);
        while (page.at < html.length()) {
            page.step();
        }
        page.end();
        return page.blocks;
    }

    private void step() {
        char c = html.charAt(at);
        if (c == '<' && isTag(at)) {
            tag();
        } else if (c == '&') {
            entity();
        } else {
            open.append(Character.isWhitespace(c) ? ' ' : c);
            broken &= Character.isWhitespace(c);
            at++;
        }
    }

    private boolean isTag(int from) {
        char next = from + 1 < html.length() ? html.charAt(from + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            at = after("-->", at);
            return;
        }
        boolean closes = html.startsWith("</", at);
        int from = at + (closes ? 2 : 1);
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        String name = lower.substring(from, to);
        at = after(">", to);
        if (name.equals("br")) {
            lineBreak();
        } else if (!INLINE.contains(name)) {
            end();
            heading = !closes && name.matches("h[1-6]");
        }
        if (!closes && LEFT_OUT.contains(name)) {
            skip(name);
        }
    }

    /** Two breaks in a row part paragraphs; one is a space. */
    private void lineBreak() {
        if (broken) {
            end();
        }
        open.append(' ');
        broken = true;
    }

    /** Moves behind the end of an element, with those of its name that it contains; one that never ends is read on. */
    private void skip(String name) {
        int depth = 1;
        int place = at;
        int begins = RAW.contains(name) ? html.length() : place;
        int ends = place;
        while (depth > 0 && !neverEnded.contains(name)) {
            begins = begins < place + 1 ? next("<" + name, place) : begins;
            ends = ends < place + 1 ? next("</" + name, place) : ends;
            if (ends == html.length()) {
                neverEnded.add(name);
                return;
            }
            depth += begins < ends ? 1 : -1;
            place = Math.min(begins, ends) + 1;
        }
        at = depth == 0 ? after(">", place) : at;
    }

    /** Where a mark occurs next; the end of the page where there is none. */
    private int next(String mark, int from) {
        int found = lower.indexOf(mark, from);
        return found < 0 ? html.length() : found;
    }

    /** The place behind a mark; the end of the page where there is none. */
    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private void entity() {
        int end = html.substring(at, Math.min(html.length(), at + MAX_ENTITY)).indexOf(';') + at;
        String name = end < at ? "" : html.substring(at + 1, end);
        String means = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.getOrDefault(name, "");
        open.append(means.isEmpty() ? "&" : means);
        broken = false;
        at = means.isEmpty() ? at + 1 : end + 1;
    }

    private static String numbered(String number) {
        boolean hex = number.startsWith("x") || number.startsWith("X");
        try {
            int point = Integer.parseInt(hex ? number.substring(1) : number, hex ? 16 : 10);
            return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void end() {
        if (!open.toString().isBlank()) {
            blocks.add(new ProseBlock(open.toString(), heading, 1));
        }
        open.setLength(0);
        heading = false;
        broken = false;
    }
}
