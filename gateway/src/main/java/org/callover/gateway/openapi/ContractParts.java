package org.callover.gateway.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The build step that joins the parts of the contract, one for each kind of resource, to one OpenAPI document. It is
 * not part of the war.
 *
 * <p>Each part is itself in the form of an OpenAPI document, with {@code paths} and {@code components}. The text is kept
 * as it is written: the order, the quotes and the folded lines. The answers that any call may give are written once, in
 * the first part, and added to each call.
 */
public final class ContractParts {

    /** The part that the document starts with: its title, tags and what all calls share. */
    private static final String FIRST = "common.yaml";

    /** The answers that any call may give. */
    private static final String EVERY_CALL = "x-every-call";

    private static final String ANSWERS = "responses";

    /** Mappings are joined down to the components of one kind, such as the schemas. */
    private static final int JOINED_LEVELS = 3;

    private static final int WIDTH = 120;

    private ContractParts() {}

    /** Joins the parts. Takes the folder of the parts, and the file to write. */
    public static void main(String... arguments) throws IOException {
        Path joined = Path.of(arguments[1]);
        Files.createDirectories(joined.toAbsolutePath().getParent());
        Files.writeString(joined, join(Path.of(arguments[0])));
    }

    /**
     * The joined document.
     *
     * @throws IllegalArgumentException if two parts say something of the same thing
     */
    static String join(Path folder) throws IOException {
        MappingNode document = read(folder.resolve(FIRST));
        for (Path part : others(folder)) {
            add(document, read(part), part.getFileName().toString(), JOINED_LEVELS);
        }
        answerEveryCall(document);
        StringBuilder text = new StringBuilder();
        DumpSettings asWritten = DumpSettings.builder()
                .setWidth(WIDTH)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .build();
        new Dump(asWritten).dumpNode(document, new StreamDataWriter() {
            @Override
            public void write(String piece) {
                text.append(piece);
            }

            @Override
            public void write(String piece, int from, int length) {
                text.append(piece, from, from + length);
            }
        });
        return text.toString();
    }

    private static List<Path> others(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith(FIRST))
                    .sorted()
                    .toList();
        }
    }

    private static MappingNode read(Path part) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setLabel(part.getFileName().toString()).build();
        return (MappingNode) new Compose(settings)
                .composeString(Files.readString(part, UTF_8))
                .orElseThrow();
    }

    private static void add(MappingNode to, MappingNode more, String part, int levels) {
        List<NodeTuple> members = new ArrayList<>(to.getValue());
        for (NodeTuple tuple : more.getValue()) {
            String key = key(tuple);
            NodeTuple known = members.stream()
                    .filter(member -> key(member).equals(key))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                members.add(tuple);
            } else if (levels > 1
                    && known.getValueNode() instanceof MappingNode there
                    && tuple.getValueNode() instanceof MappingNode here) {
                add(there, here, part, levels - 1);
            } else {
                throw new IllegalArgumentException("'%s' in %s is in another part too".formatted(key, part));
            }
        }
        to.setValue(members);
    }

    private static void answerEveryCall(MappingNode document) {
        MappingNode common = member(document, EVERY_CALL);
        List<NodeTuple> members = new ArrayList<>(document.getValue());
        members.removeIf(each -> key(each).equals(EVERY_CALL));
        document.setValue(members);
        for (NodeTuple path : member(document, "paths").getValue()) {
            for (NodeTuple method : ((MappingNode) path.getValueNode()).getValue()) {
                if (method.getValueNode() instanceof MappingNode call && has(call, ANSWERS)) {
                    answer(member(call, ANSWERS), common);
                }
            }
        }
    }

    private static void answer(MappingNode answers, MappingNode common) {
        List<NodeTuple> all = new ArrayList<>(answers.getValue());
        common.getValue().stream()
                .filter(answer -> !has(answers, key(answer)))
                .forEach(answer -> all.add(copy(answer)));
        all.sort(Comparator.comparing(ContractParts::key));
        answers.setValue(all);
    }

    /** A member that can be written again: one that stands in two places is written as an alias. */
    private static NodeTuple copy(NodeTuple member) {
        return new NodeTuple(copy(member.getKeyNode()), copy(member.getValueNode()));
    }

    private static Node copy(Node node) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> members =
                    mapping.getValue().stream().map(ContractParts::copy).toList();
            return new MappingNode(mapping.getTag(), members, mapping.getFlowStyle());
        }
        ScalarNode scalar = (ScalarNode) node;
        return new ScalarNode(scalar.getTag(), scalar.getValue(), scalar.getScalarStyle());
    }

    private static boolean has(MappingNode mapping, String name) {
        return mapping.getValue().stream().anyMatch(member -> key(member).equals(name));
    }

    private static MappingNode member(MappingNode mapping, String name) {
        return mapping.getValue().stream()
                .filter(member -> key(member).equals(name))
                .map(member -> (MappingNode) member.getValueNode())
                .findFirst()
                .orElseThrow();
    }

    private static String key(NodeTuple member) {
        Node key = member.getKeyNode();
        return ((ScalarNode) key).getValue();
    }
}
