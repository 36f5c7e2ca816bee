package org.heartland.dynamics.xmile;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.heartland.dynamics.model.Element;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;

/**
 * Reads XML into a tree of elements. A document type, and with it every declared entity, is refused; nothing outside
 * the file is ever loaded. At most {@value #MAX_BYTES} bytes, {@value #MAX_ELEMENTS} elements, nested at most {@value #MAX_DEPTH}
 * deep.
 */
public final class XmlReader {
    public static final int MAX_BYTES = 20_000_000;
    static final int MAX_ELEMENTS = 1_000_000;
    static final int MAX_DEPTH = 60;

    private final SourceText text;
    private final String source;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    /** An element that is not closed yet. */
    private record Open(
            String name,
            Map<String, String> attributes,
            List<Element> children,
            StringBuilder text,
            Place at,
            Place textAt) {
        Element close() {
            return new Element(name, attributes, List.copyOf(children), text.toString(), at, textAt);
        }
    }

    private XmlReader(SourceText text) {
        this.text = text;
        this.source = text.text();
    }

    public static Read<Element> read(byte[] bytes, String file) {
        if (bytes.length > MAX_BYTES) {
            String what = "this file has " + bytes.length + " bytes; the bound is " + MAX_BYTES;
            return bad(Place.of(file), what, "split the model");
        }
        return XmlText.of(bytes, file).then(text -> new XmlReader(text).document());
    }

    private Read<Element> document() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(source));
            return elements(reader);
        } catch (XMLStreamException e) {
            return malformed(e);
        }
    }

    private Read<Element> malformed(XMLStreamException e) {
        int control = controlCharacter();
        if (control >= 0) {
            String hex = String.format(Locale.ROOT, "U+%04X", (int) source.charAt(control));
            return bad(text.place(control), "the control character " + hex + " cannot be part of XML", "take it out");
        }
        Place at = e.getLocation() == null
                ? Place.of(text.file())
                : new Place(
                        text.file(),
                        Math.max(1, e.getLocation().getLineNumber()),
                        Math.max(1, e.getLocation().getColumnNumber()));
        Open inside = open.peek();
        String where = inside == null
                ? ""
                : " (inside the element " + inside.name() + " that begins in line "
                        + inside.at().line() + ")";
        return bad(
                at, "this is not well-formed XML" + where, "close every element, and write &lt; and &amp; for < and &");
    }

    /** The index of the first character that XML forbids; -1 if there is none. */
    private int controlCharacter() {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                return i;
            }
        }
        return -1;
    }

    private Read<Element> elements(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || open.size() == MAX_DEPTH) {
                        return tooMuch();
                    }
                    open(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.DTD -> {
                    return bad(text.place(Math.max(0, source.indexOf("<!DOCTYPE"))), "a document type", "take it out");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return bad(here(reader), "an entity that XML itself does not know", "write the character itself");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().close();
                    if (open.isEmpty()) {
                        return rest(reader, closed);
                    }
                    open.peek().children().add(closed);
                }
                default -> {}
            }
        }
        return bad(Place.of(text.file()), "this file holds no element", "give a model");
    }

    /** Reads on behind the outermost element, so that a broken end is reported. */
    private static Read<Element> rest(XMLStreamReader reader, Element root) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
        return new Read.Good<>(root);
    }

    private Read<Element> tooMuch() {
        String what = elements > MAX_ELEMENTS
                ? "more elements than the bound of " + MAX_ELEMENTS
                : "elements more than " + MAX_DEPTH + " deep, the bound";
        return bad(open.getFirst().at(), what, "split the model");
    }

    private void open(XMLStreamReader reader) {
        int end = Math.min(source.length(), Math.max(0, reader.getLocation().getCharacterOffset()));
        String name = reader.getLocalName();
        int start = Math.max(0, source.lastIndexOf("<" + name, end));
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            attributes.put(prefix.isEmpty() ? local : prefix + ":" + local, reader.getAttributeValue(i));
        }
        open.push(new Open(
                name, attributes, new ArrayList<>(), new StringBuilder(), text.place(start), text.place(content(end))));
    }

    private int content(int end) {
        return source.startsWith("<![CDATA[", end) ? end + "<![CDATA[".length() : end;
    }

    private void text(XMLStreamReader reader) {
        if (!open.isEmpty()) {
            open.peek().text().append(reader.getText());
        }
    }

    private Place here(XMLStreamReader reader) {
        return text.place(Math.max(0, reader.getLocation().getCharacterOffset()));
    }

    private static Read<Element> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
