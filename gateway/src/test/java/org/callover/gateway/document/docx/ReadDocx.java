package org.callover.gateway.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.callover.gateway.document.Paper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word document as the parts of its ZIP file, read with nothing but the JDK. */
record ReadDocx(byte[] bytes, Map<String, byte[]> parts) {

    /** The document of a paper. */
    static ReadDocx of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            DocxPaper.write(paper, bytes);
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadDocx(bytes.toByteArray(), parts);
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    Element xml(String part) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part)));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }

    Element body() {
        return xml("word/document.xml");
    }

    /** The elements of this name inside another, in order. */
    static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The value of the first element of this name inside another; empty if there is none. */
    static String value(Element in, String name) {
        return all(in, name).stream()
                .findFirst()
                .map(found -> found.getAttribute("w:val"))
                .orElse("");
    }

    /** The words of an element. */
    static String words(Element in) {
        return all(in, "w:t").stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    /** The paragraphs in one of these styles. */
    List<Element> paragraphs(String style) {
        return all(body(), "w:p").stream()
                .filter(paragraph -> value(paragraph, "w:pStyle").matches(style))
                .toList();
    }
}
