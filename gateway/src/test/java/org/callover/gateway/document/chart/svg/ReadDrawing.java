package org.callover.gateway.document.chart.svg;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.callover.gateway.document.chart.Chart;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing read back by an XML parser: where its words and shapes are, and which words run into each other. */
public final class ReadDrawing {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d{1,2})?");
    private static final Pattern SHIFT = Pattern.compile("translate\\((-?[0-9.]+) (-?[0-9.]+)\\)");
    private static final double ABOVE = 0.75;
    private static final double BELOW = 0.22;

    private final Element root;

    private ReadDrawing(Element root) {
        this.root = root;
    }

    /** Words and the box around them. */
    public record Word(String text, double left, double top, double right, double bottom) {
        boolean meets(Word other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A point of the drawing. */
    public record Spot(double x, double y) {}

    public static ReadDrawing of(Chart chart) {
        return of(Svg.of(chart, "chart").text());
    }

    public static ReadDrawing of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new ReadDrawing(factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(svg, e);
        }
    }

    public Element root() {
        return root;
    }

    public double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    public double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    /** All elements of a name, or all of them for {@code *}. */
    public List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        if (name.equals("*")) {
            found.add(root);
        }
        var nodes = root.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The shapes with an attribute of this value, of their own or of a group around them. */
    public List<Element> with(String name, String attribute, String value) {
        return all(name).stream()
                .filter(element -> inherited(element, attribute, "").equals(value))
                .toList();
    }

    /** The corners of a path, where the pen is lifted too. */
    public static List<Spot> corners(Element path) {
        double[] numbers = numbers(path.getAttribute("d"));
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            spots.add(new Spot(numbers[i], numbers[i + 1]));
        }
        return spots;
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }

    /** Every place that anything but words is drawn at. */
    public List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Element element : all("*")) {
            Spot shift = shift(element);
            for (Spot spot : own(element)) {
                spots.add(new Spot(spot.x() + shift.x(), spot.y() + shift.y()));
            }
        }
        return spots;
    }

    private static List<Spot> own(Element element) {
        return switch (element.getTagName()) {
            case "path" -> corners(element);
            case "line" -> List.of(spot(element, "x1", "y1"), spot(element, "x2", "y2"));
            case "circle" -> round(spot(element, "cx", "cy"), number(element, "r"));
            case "rect" -> {
                Spot corner = spot(element, "x", "y");
                Spot size = spot(element, "width", "height");
                yield List.of(corner, new Spot(corner.x() + size.x(), corner.y() + size.y()));
            }
            default -> List.of();
        };
    }

    private static List<Spot> round(Spot middle, double radius) {
        return List.of(
                new Spot(middle.x() - radius, middle.y() - radius), new Spot(middle.x() + radius, middle.y() + radius));
    }

    public static Spot spot(Element element, String x, String y) {
        return new Spot(number(element, x), number(element, y));
    }

    public static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        if (!NUMBER.matcher(text).matches()) {
            throw new AssertionError("%s is '%s'".formatted(attribute, text));
        }
        return Double.parseDouble(text);
    }

    /** All that is written, in the order in which it is written. */
    public List<Word> words() {
        return all("text").stream().map(ReadDrawing::word).toList();
    }

    public List<String> texts() {
        return words().stream().map(Word::text).toList();
    }

    public Word word(Predicate<String> text) {
        return words().stream()
                .filter(word -> text.test(word.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(texts()));
    }

    private static Word word(Element element) {
        double size = Double.parseDouble(inherited(element, "font-size", "none"));
        String text = element.getTextContent();
        boolean isBold = inherited(element, "font-weight", "").equals("bold");
        double width = isBold ? TextWidth.bold(text, size) : TextWidth.of(text, size);
        double before =
                switch (inherited(element, "text-anchor", "start")) {
                    case "start" -> 0;
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> throw new AssertionError(text);
                };
        Spot shift = shift(element);
        double x = number(element, "x") + shift.x() - before;
        double y = number(element, "y") + shift.y();
        return new Word(text, x, y - ABOVE * size, x + width, y + BELOW * size);
    }

    /** Words that run into others. */
    public List<String> collisions() {
        List<Word> words = words();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (words.get(i).meets(words.get(j))) {
                    found.add(words.get(i) + " and " + words.get(j));
                }
            }
        }
        return found;
    }

    private static String inherited(Element element, String attribute, String otherwise) {
        Node node = element;
        while (node instanceof Element each) {
            if (each.hasAttribute(attribute)) {
                return each.getAttribute(attribute);
            }
            node = node.getParentNode();
        }
        return otherwise;
    }

    private static Spot shift(Element element) {
        Matcher shift = SHIFT.matcher(inherited(element, "transform", ""));
        return shift.matches()
                ? new Spot(Double.parseDouble(shift.group(1)), Double.parseDouble(shift.group(2)))
                : new Spot(0, 0);
    }
}
