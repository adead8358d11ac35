package org.callover.kpi.catalogue.yaml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The lines of a text that belong to a node. */
final class Excerpt {

    private Excerpt() {}

    static String of(List<String> lines, Node node) {
        Mark start = node.getStartMark().orElseThrow();
        Mark end = end(node);
        int indent = start.getColumn();
        return IntStream.rangeClosed(start.getLine(), Math.min(lastLine(start, end), lines.size() - 1))
                        .mapToObj(line -> {
                            String whole =
                                    line == end.getLine() && isFlow(node) ? cut(lines.get(line), end) : lines.get(line);
                            return line == start.getLine() ? after(whole, indent) : dedented(whole, indent);
                        })
                        .collect(Collectors.joining("\n"))
                        .stripTrailing()
                + "\n";
    }

    /** A block scalar's end mark is at the start of the next line, which does not belong to it. */
    private static int lastLine(Mark start, Mark end) {
        return end.getColumn() == 0 ? Math.max(start.getLine(), end.getLine() - 1) : end.getLine();
    }

    /** A block ends with its last child. Its own end mark is after any blank lines and comments that follow. */
    private static Mark end(Node node) {
        if (!isFlow(node)
                && node instanceof MappingNode mapping
                && !mapping.getValue().isEmpty()) {
            return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (!isFlow(node)
                && node instanceof SequenceNode list
                && !list.getValue().isEmpty()) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        return node.getEndMark().orElseThrow();
    }

    private static boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    private static String cut(String line, Mark end) {
        return line.substring(0, line.offsetByCodePoints(0, end.getColumn()));
    }

    private static String after(String line, int column) {
        return line.substring(line.offsetByCodePoints(0, column)).stripTrailing();
    }

    private static String dedented(String line, int indent) {
        int blank = 0;
        while (blank < Math.min(indent, line.length()) && line.charAt(blank) == ' ') {
            blank++;
        }
        return line.substring(blank).stripTrailing();
    }
}
