package org.heartland.app.surface;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Reads a brief back, in English: the page of HTML, or the Markdown as a reader of Markdown that is not ours shows it. */
public final class BriefPage {
    private static final String REMARK = "(?:From|In the text|But|Right|As we test it|Or read as): ";
    private static final Pattern CORRECTION = Pattern.compile("^¶(\\d+) (.*?) (\\S+?)((?: " + REMARK + ".*?)?)$");
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+ statements(?:, \\d+ of them predictions\\..*?The predictions)?: .*?\\.)");

    private final Map<String, String> roles;
    private final Map<String, String> names;
    private final Facts facts = new Facts();

    private BriefPage(Map<String, String> roles, Map<String, String> names) {
        this.roles = roles;
        this.names = names;
    }

    /** Markdown as a page of HTML. */
    public static String shown(String markdown) {
        var tables = List.of(TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown));
    }

    /**
     * The content of the page.
     *
     * @param roles the ids of the roles, by their label
     * @param names the ids of the states and the powers, by their name
     */
    public static Facts read(String html, Map<String, String> roles, Map<String, String> names) {
        BriefPage reader = new BriefPage(roles, names);
        Document page = Jsoup.parse(html);
        page.select("small, em").remove();
        for (Element head : page.select("h2")) {
            reader.part(head.text(), until(head));
        }
        return reader.facts;
    }

    /** Everything below a heading, at any depth, in order. */
    private static Elements until(Element head) {
        Elements all = new Elements();
        for (Element next = head.nextElementSibling();
                next != null && !next.tagName().equals("h2");
                next = next.nextElementSibling()) {
            all.addAll(next.getAllElements());
        }
        return all;
    }

    /** The text, without the gaps that sources left when they were taken out. */
    private static String text(Element element) {
        return element.text().replaceAll(" +([;.,])", "$1").strip();
    }

    private static List<Element> all(Elements part, String tag) {
        return part.stream().filter(element -> element.tagName().equals(tag)).toList();
    }

    private void part(String title, Elements part) {
        String label = title.replaceFirst(": .*", "");
        if (roles.containsKey(label)) {
            role(roles.get(label), all(part, "table").get(0));
        } else if (title.equals("In short")) {
            counts(part);
        } else if (title.equals("Read with care")) {
            all(part, "li").forEach(item -> facts.say("note " + text(item), "said"));
        } else if (title.equals("Not known")) {
            all(part, "li").forEach(item -> facts.say("gap " + item.text(), "said"));
        } else if (title.startsWith("Correct before")) {
            corrections(part);
        } else if (title.startsWith("Predictions")) {
            facts.say("tally", all(part, "p").get(0).text().replaceFirst("\\.$", ""));
            all(part, "tbody").get(0).children().forEach(this::prediction);
        } else if (title.equals("Shares by year")) {
            shares(part);
        } else if (title.equals("All statements")) {
            counts(part);
            claims(part);
        }
    }

    private void counts(Elements part) {
        for (Element paragraph : all(part, "p")) {
            Matcher counts = COUNTS.matcher(paragraph.text());
            if (counts.find()) {
                facts.list("counts", counts.group(1));
            }
        }
    }

    private void role(String role, Element table) {
        for (Element line : table.select("tbody > tr")) {
            String name = "role " + role + " " + names.get(line.child(0).text()) + " ";
            facts.say(name + "standing", line.child(1).text());
            facts.say(name + "legs", text(line.child(2)));
        }
    }

    private void corrections(Elements part) {
        String list = "";
        for (Element element : part) {
            if (element.text().startsWith("Tested further. ") && !list.equals("further")) {
                list = "further";
                facts.say(list, element.text().replaceFirst("\\.( ¶.*)?$", "").replaceFirst(".*?: ", ""));
            } else if (element.tagName().equals("p")) {
                list = list(element.text());
                facts.say("corrections " + list, element.text().split(" ")[0]);
            } else if (element.tagName().equals("li") && !list.equals("further")) {
                Matcher said = CORRECTION.matcher(text(element));
                if (!said.matches()) {
                    throw new AssertionError("not read: " + element.text());
                }
                facts.list("correction " + list, said.group(1) + " " + said.group(2) + " " + said.group(3));
                for (String remark : said.group(4).split("(?= " + REMARK + ")")) {
                    if (!remark.isBlank()) {
                        facts.list("right " + said.group(3), remark.strip());
                    }
                }
            }
        }
    }

    private static String list(String heading) {
        return heading.contains("contradicts")
                ? "correct"
                : heading.contains("in two ways")
                        ? "ask"
                        : heading.contains("not wrong when")
                                ? "update"
                                : heading.contains("disprove no aim") ? "aim" : "narrow";
    }

    private void prediction(Element line) {
        String says = line.child(1).text();
        String outcome = text(line.child(6));
        facts.list(
                "prediction",
                line.child(0).text().substring(1) + " " + says.substring(0, says.lastIndexOf(' ')) + " "
                        + text(line.child(5)) + (outcome.isEmpty() ? "." : ": " + outcome));
    }

    private void shares(Elements part) {
        List<Element> tables = all(part, "table");
        List<String> titles = part.stream()
                .filter(element -> element.tagName().matches("summary|h4"))
                .map(Element::text)
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            String domain = titles.get(i).replace(": the values", "").toLowerCase(Locale.ROOT);
            String of = "";
            String reporter = "";
            for (Element line : tables.get(i).select("tbody > tr")) {
                Element head = line.selectFirst("strong");
                if (head != null) {
                    of = names(head.text());
                    reporter = line.text().replace(head.text(), "").strip();
                } else {
                    String year = line.child(0).text().replace(" (copies only)", "");
                    String value = line.child(1).text();
                    String range = line.child(2).text();
                    facts.say(
                            "share " + domain + " " + of + " " + year,
                            value + ", " + (range.isEmpty() ? value + "–" + value : range) + ", " + reporter);
                }
            }
        }
    }

    /** "Kazakhstan: Russia" as ids. */
    private String names(String stateAndPower) {
        String[] parts = stateAndPower.split(": ");
        return names.get(parts[0]) + " " + names.get(parts[1]);
    }

    private void claims(Elements part) {
        String paragraph = "";
        Element open = null;
        for (Element element : part) {
            String tag = element.tagName();
            if (tag.equals("h3")) {
                paragraph =
                        element.text().startsWith("Paragraph ") ? element.text().substring(10) : "0";
            } else if (tag.matches("summary|h4") && element.selectFirst("strong") != null) {
                open = element;
            } else if (tag.equals("li") && open != null) {
                claim(element.selectFirst("code").text(), paragraph, open);
                open = null;
            }
        }
    }

    private void claim(String id, String paragraph, Element summary) {
        Element verdict = summary.selectFirst("strong");
        StringBuilder after = new StringBuilder();
        for (Node next = verdict.nextSibling(); next != null; next = next.nextSibling()) {
            after.append(next instanceof TextNode text ? text.getWholeText() : "");
        }
        facts.say("claim " + id + " paragraph", paragraph);
        facts.say("claim " + id + " verdict", verdict.text().toLowerCase(Locale.ROOT));
        facts.say("claim " + id + " robustness", after.toString().replaceFirst("^, ", ""));
    }
}
