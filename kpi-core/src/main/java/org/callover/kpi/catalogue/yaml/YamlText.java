package org.callover.kpi.catalogue.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A reader for one YAML text, guarded against texts made to exhaust it. */
public final class YamlText {

    private static final int MOST_CHARACTERS = 1_000_000;

    /** What a decoder writes for bytes that are not text. */
    private static final char UNREADABLE = '\uFFFD';

    private final String yaml;
    private final DocumentFaults faults;
    private final List<String> lines;

    private YamlText(String yaml, DocumentFaults faults) {
        this.yaml = yaml;
        this.faults = faults;
        this.lines = yaml.lines().toList();
    }

    /** The only document in the text; empty if it cannot be read, with the reason among the faults. */
    public static Optional<YamlValue> read(String text, DocumentFaults faults) {
        return new YamlText(text.startsWith("\uFEFF") ? text.substring(1) : text, faults).root();
    }

    private Optional<YamlValue> root() {
        int before = faults.count();
        guard();
        if (faults.count() > before) {
            return Optional.empty();
        }
        Optional<YamlValue> root = Optional.empty();
        try {
            root = compose();
        } catch (YamlEngineException fault) {
            if (faults.count() == before) {
                unreadable(fault);
            }
        }
        return faults.count() > before ? Optional.empty() : root;
    }

    private void unreadable(YamlEngineException fault) {
        if (fault instanceof MarkedYamlEngineException marked) {
            fault(marked.getProblemMark(), "", FaultCode.SYNTAX, plain(marked));
        } else {
            faults.add(1, 1, "", FaultCode.SYNTAX, "this is not readable as YAML: " + fault.getMessage());
        }
    }

    private Optional<YamlValue> compose() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        GuardedParser parser =
                new GuardedParser(new ParserImpl(settings, new StreamReader(settings, yaml)), this::refuse);
        Optional<Node> node = new Composer(settings, parser).getSingleNode();
        if (node.isEmpty()) {
            faults.add(1, 1, "", FaultCode.SYNTAX, "the document is empty; start it with 'kpi: 1'");
        }
        return node.map(found -> YamlValue.root(this, found));
    }

    private void refuse(Event event, String message) {
        fault(event.getStartMark(), "", FaultCode.NOT_ALLOWED, message);
    }

    private void guard() {
        if (yaml.length() > MOST_CHARACTERS) {
            faults.add(
                    1,
                    1,
                    "",
                    FaultCode.NOT_ALLOWED,
                    "the document has %,d characters, and the most is %,d; split it into several files"
                            .formatted(yaml.length(), MOST_CHARACTERS));
        } else if (yaml.indexOf(UNREADABLE) >= 0) {
            guardCharacters(yaml.substring(0, yaml.indexOf(UNREADABLE)));
        }
    }

    private void guardCharacters(String before) {
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        faults.add(
                line,
                before.length() - before.lastIndexOf('\n'),
                "",
                FaultCode.SYNTAX,
                "this character is not UTF-8; save the file as UTF-8");
    }

    private static String plain(MarkedYamlEngineException fault) {
        String problem = fault.getProblem().replaceAll("\\s+", " ").strip();
        return "this is not YAML: %s; check the indentation, colons, quotes and brackets on this line and the line above"
                .formatted(problem);
    }

    /** A node for some words inside another node; that node itself if they are not on one line of it. */
    Node place(Node node, String words) {
        int first = node.getStartMark().map(Mark::getLine).orElse(0);
        int last = node.getEndMark().map(Mark::getLine).orElse(first);
        for (int line = first; line <= Math.min(last, lines.size() - 1); line++) {
            int column = lines.get(line).indexOf(words);
            if (column >= 0) {
                Optional<Mark> mark = Optional.of(new Mark("", 0, line, column, new int[0], 0));
                return new ScalarNode(Tag.STR, true, words, ScalarStyle.PLAIN, mark, mark);
            }
        }
        return node;
    }

    void fault(Node node, String pointer, FaultCode fault, String message) {
        fault(node.getStartMark(), pointer, fault, message);
    }

    private void fault(Optional<Mark> mark, String pointer, FaultCode fault, String message) {
        faults.add(
                mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                pointer,
                fault,
                message);
    }

    void warn(Node node, String pointer, String message) {
        Optional<Mark> mark = node.getStartMark();
        faults.warn(
                mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, pointer, message);
    }

    DocumentFaults faults() {
        return faults;
    }

    List<String> lines() {
        return lines;
    }
}
