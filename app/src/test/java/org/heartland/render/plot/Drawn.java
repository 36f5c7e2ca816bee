package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture read back, with the places of its words by the widths with which pictures are laid out. */
public record Drawn(Element root) {

    /** A tooltip and the classes of what it belongs to. */
    public record Tip(String says, String classes) {}

    public static Drawn of(String svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(svg, broken);
        }
    }

    public List<Element> all(String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    public List<Tip> tips() {
        return all("title").stream()
                .map(title -> (Element) title.getParentNode())
                .filter(parent -> !parent.equals(root))
                .map(parent ->
                        new Tip(parent.getElementsByTagName("title").item(0).getTextContent(), classes(parent)))
                .toList();
    }

    private static String classes(Element element) {
        StringBuilder classes = new StringBuilder(element.getAttribute("class")).append(element.getAttribute("fill"));
        NodeList inside = element.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            classes.append(' ').append(((Element) inside.item(i)).getAttribute("class"));
        }
        return classes.toString();
    }

    /** Asserts that every text is whole, inside the picture, and on no other text. */
    public void hasItsWordsWholeInsideAndApart(String as) {
        Box view = new Box(0, 0, number(root, "width"), number(root, "height"));
        List<Box> boxes = new ArrayList<>();
        for (Element text : all("text")) {
            Box box = box(text);
            assertThat(text.getTextContent()).as(as).doesNotContain("…");
            assertThat(view.holds(box))
                    .as("%s: %s %s in %s", as, text.getTextContent(), box, view)
                    .isTrue();
            assertThat(boxes).as("%s: %s", as, text.getTextContent()).noneMatch(box::meets);
            boxes.add(box);
        }
    }

    private static Box box(Element text) {
        double size = text.getAttribute("class").contains("small") ? PlotStyle.SMALL : PlotStyle.TEXT;
        double width = Lettering.width(text.getTextContent(), size);
        double x = number(text, "x");
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        double foot = number(text, "y");
        return new Box(left, foot - 0.75 * size, left + width, foot + 0.2 * size);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
