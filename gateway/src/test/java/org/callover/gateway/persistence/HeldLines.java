package org.callover.gateway.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callover.gateway.store.DefinitionStore;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.KeyEntry;
import org.callover.gateway.store.LedgerEntry;
import org.callover.kpi.observation.Observation;

/** Everything that a database holds, as the stores read it, one line for each thing. */
final class HeldLines {
    private HeldLines() {}

    static List<String> of(StoresInDatabase stores) {
        List<String> lines = new ArrayList<>();
        List<String> observations = new ArrayList<>();
        stores.observations().replay(0, Integer.MAX_VALUE, observation -> observations.add(line(observation)));
        observations.stream().sorted().forEach(lines::add);
        stores.observations().imports().forEach(entry -> lines.add(line(entry)));
        stores.ledger().entries(0, Integer.MAX_VALUE).forEach(entry -> lines.add(line(entry)));
        stores.ledger().marks(0, Integer.MAX_VALUE).entrySet().stream()
                .map(mark -> line(
                        "mark",
                        mark.getKey(),
                        mark.getValue().digest(),
                        mark.getValue().number()))
                .sorted()
                .forEach(lines::add);
        stores.keys().all().forEach(key -> lines.add(line(key)));
        stores.definitions().changes(0, Integer.MAX_VALUE).stream()
                .map(HeldLines::line)
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static String line(Observation seen) {
        return line(
                "observation",
                seen.series(),
                seen.area(),
                seen.period(),
                seen.value().stripTrailingZeros().toPlainString(),
                seen.breakdown(),
                new TreeSet<>(seen.flags()),
                seen.basis(),
                seen.source());
    }

    private static String line(ImportEntry entry) {
        return line(
                "import",
                entry.number(),
                entry.recordedAt(),
                entry.format(),
                entry.fileName(),
                entry.sha256(),
                entry.status(),
                entry.receipt());
    }

    private static String line(LedgerEntry entry) {
        return line("entry", entry.number(), entry.recordedAt(), entry.kind(), entry.author(), entry.importId());
    }

    private static String line(KeyEntry key) {
        return line("key", key.id(), key.name(), key.role(), key.madeAt(), key.madeBy(), key.lastUsed());
    }

    private static String line(DefinitionStore.TextChange text) {
        String yaml = Objects.requireNonNull(text.yaml(), "nothing was withdrawn");
        return line("definition", text.name(), text.since(), yaml.replace("\n", "\\n"));
    }

    private static String line(Object... parts) {
        return String.join("|", Stream.of(parts).map(Objects::toString).toList());
    }
}
