package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture read back by an XML parser, and what holds for each of them. */
record Parsed(Element root) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Reads a picture and checks what every picture keeps: named, self-contained, inert, nothing outside, no words upon words. */
    static Parsed sound(String svg, String id) {
        Parsed parsed = read(svg);
        parsed.isNamed(id);
        parsed.isSelfContained(id);
        parsed.keepsItsTextsInsideAndApart(id);
        return parsed;
    }

    static Parsed read(String svg) {
        return new Parsed(element(svg));
    }

    private static Element element(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(svg, broken);
        }
    }

    private void isNamed(String id) {
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox"))
                .isEqualTo("0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-desc");
        assertThat(all("title").get(0).getAttribute("id")).isEqualTo(id + "-title");
        assertThat(all("desc").get(0).getAttribute("id")).isEqualTo(id + "-desc");
    }

    private void isSelfContained(String id) {
        List<String> ids = all("*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(one -> !one.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(one -> one.startsWith(id + "-"));
        for (Element element : all("*")) {
            assertThat(element.getTagName()).isNotIn("script", "style", "image", "use", "a", "foreignObject");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                String value = element.getAttributes().item(i).getNodeValue();
                assertThat(name).doesNotStartWith("on").isNotIn("style", "href", "xlink:href");
                assertThat(value.startsWith("url(") ? ids.contains(value.substring(5, value.length() - 1)) : true)
                        .as(value)
                        .isTrue();
            }
        }
    }

    void keepsItsTextsInsideAndApart(String as) {
        Box view = new Box(0, 0, number(root, "width"), number(root, "height"));
        List<Box> boxes = new ArrayList<>();
        for (Element text : all("text")) {
            Box box = box(text);
            assertThat(view.holds(box))
                    .as("%s: %s %s in %s", as, text.getTextContent(), box, view)
                    .isTrue();
            assertThat(boxes).as("%s: %s", as, text.getTextContent()).noneMatch(box::meets);
            boxes.add(box);
        }
    }

    /** The position of a text, from the estimated width of its letters. */
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

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    List<Element> all(String tag) {
        NodeList nodes = root.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Elements that have all of these classes. */
    List<Element> of(String... classes) {
        return all("*").stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ", -1)).containsAll(List.of(classes)))
                .toList();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    String description() {
        return all("desc").get(0).getTextContent();
    }

    /** The first point of an element's path. */
    static PlanePoint start(Element path) {
        double[] numbers = numbers(path.getAttribute("d"))
                .limit(2)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new PlanePoint(numbers[0], numbers[1]);
    }

    /** The x of the points of an open line. */
    static List<Double> xs(Element path) {
        List<Double> numbers = numbers(path.getAttribute("d")).toList();
        return Stream.iterate(0, i -> i < numbers.size(), i -> i + 2)
                .map(numbers::get)
                .toList();
    }

    private static Stream<Double> numbers(String data) {
        Matcher number = NUMBER.matcher(data);
        return number.results().map(found -> Double.valueOf(found.group()));
    }
}
