package org.callover.kpi.catalogue.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callover.kpi.text.Suggestion;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML text, with its place.
 *
 * <p>Every question has an empty answer if the value is of the wrong type, and the reason is then among the faults.
 */
public final class YamlValue {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final List<String> NOTHING = List.of("", "~", "null", "Null", "NULL");

    private final YamlText text;
    private final Node node;
    private final String name;
    private final String pointer;

    private YamlValue(YamlText text, Node node, String name, String pointer) {
        this.text = text;
        this.node = node;
        this.name = name;
        this.pointer = pointer;
    }

    static YamlValue root(YamlText text, Node node) {
        return new YamlValue(text, node, "the document", "");
    }

    YamlValue under(String key, Node value) {
        String segment = key.replace("~", "~0").replace("/", "~1");
        return new YamlValue(text, value, "'" + key + "'", pointer + "/" + segment);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is a text that is not empty; numbers and periods count as text. */
    public boolean isText() {
        return node instanceof ScalarNode scalar
                && !NOTHING.contains(scalar.getValue().strip());
    }

    /** The text as written, also of numbers and periods. */
    public Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            return wrongType("write text");
        }
        boolean isEmpty = scalar.isPlain()
                ? NOTHING.contains(scalar.getValue())
                : scalar.getValue().isBlank();
        return isEmpty
                ? wrongType("write a value, or remove the key")
                : Optional.of(scalar.getValue().strip());
    }

    /** A part of its text, at the line where that part starts; at its own place if the part is not on one line. */
    public YamlValue part(String words) {
        return new YamlValue(text, text.place(node, words), name, pointer);
    }

    /** A value at the same place that says something else, such as a word of this one. */
    public YamlValue saying(String word) {
        return new YamlValue(
                text,
                new ScalarNode(Tag.STR, true, word, ScalarStyle.PLAIN, node.getStartMark(), node.getEndMark()),
                name,
                pointer);
    }

    /** The text, read by a parser. The parser's objection becomes a fault. */
    public <T> Optional<T> read(Function<String, T> parse) {
        return text().flatMap(word -> attempt(() -> parse.apply(word)));
    }

    <T> Optional<T> attempt(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException unfit) {
            fault(FaultCode.BAD_VALUE, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    /** A word from a closed list. */
    public <T> Optional<T> word(Map<String, T> words) {
        return read(word -> Optional.ofNullable(words.get(word))
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not one of the values of %s; use %s%s"
                        .formatted(
                                word,
                                name,
                                String.join(", ", words.keySet()),
                                Suggestion.didYouMean(word, words.keySet())))));
    }

    /** A number, exactly as written. */
    public Optional<BigDecimal> decimal() {
        return read(word -> {
            if (!NUMBER.matcher(word).matches()) {
                throw new IllegalArgumentException(
                        "%2$s is '%1$s', which is not a number; write digits only, as in 1250 or 12.5"
                                .formatted(word, name));
            }
            return new BigDecimal(word);
        });
    }

    /** A whole number within bounds. */
    public Optional<Integer> whole(int least, int most) {
        return read(word -> {
            if (!word.matches("\\d{1,9}") || Integer.parseInt(word) < least || Integer.parseInt(word) > most) {
                throw new IllegalArgumentException(
                        "%2$s is '%1$s'; write a whole number from %3$d to %4$d".formatted(word, name, least, most));
            }
            return Integer.parseInt(word);
        });
    }

    /** Its entries, if it is a list of at least one. */
    public List<YamlValue> some() {
        List<YamlValue> entries = list();
        if (isList() && entries.isEmpty()) {
            fault(FaultCode.BAD_VALUE, "%s is an empty list; write at least one entry".formatted(name));
        }
        return entries;
    }

    /** Its entries, if it is a list. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            wrongType("write a list");
            return List.of();
        }
        List<YamlValue> entries = new ArrayList<>();
        sequence.getValue()
                .forEach(entry -> entries.add(new YamlValue(
                        text,
                        entry,
                        name.startsWith("'") ? "an entry of " + name : name,
                        pointer + "/" + entries.size())));
        return entries;
    }

    /** Its entries, or only itself if it is not a list. */
    public List<YamlValue> oneOrMore() {
        return isList() ? list() : List.of(this);
    }

    /** The names of its keys, to find out what kind of value it is before it is read. */
    public Set<String> words() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(NodeTuple::getKeyNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(key -> ((ScalarNode) key).getValue())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** Its keys, which must be in a closed set. */
    public Optional<YamlMap> map(Keys keys) {
        return node instanceof MappingNode mapping
                ? Optional.of(YamlMap.closed(this, mapping, keys))
                : wrongType("write a block of keys (" + String.join(", ", keys.all()) + ")");
    }

    /** Its keys, whatever they are called. */
    public Optional<YamlMap> map(String of) {
        return node instanceof MappingNode mapping
                ? Optional.of(YamlMap.open(this, mapping, of))
                : wrongType("write a block of keys and values");
    }

    private <T> Optional<T> wrongType(String expected) {
        fault(FaultCode.WRONG_TYPE, "%s is %s; %s".formatted(name, form(), expected));
        return Optional.empty();
    }

    private String form() {
        if (node instanceof ScalarNode scalar) {
            return NOTHING.contains(scalar.getValue()) ? "empty" : "the text '" + scalar.getValue() + "'";
        }
        return isList() ? "a list" : "a block of keys";
    }

    /** Reports a fault in it. */
    public void fault(FaultCode fault, String message) {
        text.fault(node, pointer, fault, message);
    }

    /** Warns that it is probably not what was meant, though it can be read. */
    public void warn(String message) {
        text.warn(node, pointer, message);
    }

    void faultAt(Node place, FaultCode fault, String message) {
        text.fault(place, pointer, fault, message);
    }

    void faultAt(Node place, String key, FaultCode fault, String message) {
        text.fault(place, under(key, place).pointer, fault, message);
    }

    int faults() {
        return text.faults().count();
    }

    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** The document that it is in. */
    public String document() {
        return text.faults().document();
    }

    /** Its place, for messages: {@code violence.yaml:14}. */
    public String place() {
        return document() + ":" + line();
    }

    /** Its own lines of the text, moved to the left margin, including comments. */
    public String asWritten() {
        return Excerpt.of(text.lines(), node);
    }
}
