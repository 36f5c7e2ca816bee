package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture read back: its words and its tooltips. */
public final class Drawn {
    private final Parsed picture;

    private Drawn(Parsed picture) {
        this.picture = picture;
    }

    /** A tooltip and the classes of what it belongs to. */
    public record Tip(String says, String classes) {}

    public static Drawn of(String svg) {
        return new Drawn(Parsed.read(svg));
    }

    public List<Element> all(String tag) {
        return picture.all(tag);
    }

    public List<Tip> tips() {
        return all("title").stream()
                .map(title -> (Element) title.getParentNode())
                .filter(parent -> !parent.equals(picture.root()))
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
        assertThat(all("text")).as(as).extracting(Element::getTextContent).noneMatch(text -> text.contains("…"));
        picture.keepsItsTextsInsideAndApart(as);
    }
}
