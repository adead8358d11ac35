package org.callover.gateway.wire.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The table of columns that the contract has in the description of a CSV. */
public final class ContractTable {

    private ContractTable() {}

    /** The table for the columns of the code. */
    public static String of(List<ColumnHeading> headings) {
        return Stream.concat(
                        Stream.of("| column | type | JSON member | what it holds |", "|---|---|---|---|"),
                        headings.stream().map(ContractTable::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(ColumnHeading heading) {
        String member = heading.member();
        return "| `%s` | %s |%s | %s |"
                .formatted(
                        heading.name(),
                        heading.type().datatype(),
                        member == null ? "" : " `" + member + "`",
                        heading.about());
    }

    /** The table in the contract. */
    public static String inContract(String schema) {
        try (InputStream contract = ContractTable.class.getClassLoader().getResourceAsStream("META-INF/openapi.yaml")) {
            String text = new String(Objects.requireNonNull(contract).readAllBytes(), UTF_8);
            Object document = new Load(LoadSettings.builder().build()).loadFromString(text);
            Object description = at(at(at(at(document, "components"), "schemas"), schema), "description");
            return String.valueOf(description)
                    .lines()
                    .filter(line -> line.startsWith("|"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The columns that the table in the contract has. */
    public static List<ColumnHeading> headings(String schema) {
        return inContract(schema).lines().skip(2).map(ContractTable::heading).toList();
    }

    private static ColumnHeading heading(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", 4);
        CellType type = Stream.of(CellType.values())
                .filter(one -> one.datatype().equals(cells[1].strip()))
                .findFirst()
                .orElseThrow();
        String member = cells[2].replace("`", "").strip();
        String name = cells[0].replace("`", "").strip();
        ColumnHeading heading = ColumnHeading.of(type, name, cells[3].strip()).as(member);
        if (name.equals("flags")) {
            heading = heading.separatedBy(";");
        }
        return member.isEmpty() ? heading.apart() : heading;
    }

    private static Object at(Object map, String key) {
        return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
    }
}
