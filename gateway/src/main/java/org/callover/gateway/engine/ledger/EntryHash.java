package org.callover.gateway.engine.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.callover.gateway.engine.code.Sha256;
import org.callover.gateway.store.DefinitionStore.TextChange;
import org.callover.gateway.store.ImportEntry;
import org.callover.gateway.store.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the ledger. Each is the SHA-256 of some texts, each text with its length before it, so that no two lists
 * of texts have the same hash.
 */
final class EntryHash {
    /** What stands in for the hash of the entry before the first. */
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private EntryHash() {}

    /** The hash of an import: of its record with the receipt, and of its observations. */
    static String ofImport(ImportEntry imported, String rowsDigest) {
        return of(
                Integer.toString(imported.number()),
                Long.toString(imported.recordedAt().toEpochMilli()),
                imported.format(),
                imported.fileName(),
                imported.sha256(),
                imported.status(),
                imported.receipt(),
                rowsDigest);
    }

    /**
     * The content of an entry.
     *
     * @param ofImport the hash of its import; null if it is not about one
     * @param texts the texts that it put in force or withdrew
     * @param digests the digests of the definitions that it changed
     */
    static String content(@Nullable String ofImport, List<TextChange> texts, SortedMap<String, String> digests) {
        List<String> changed = texts.stream()
                .map(text ->
                        of(text.name(), text.yaml(), Long.toString(text.since().toEpochMilli())))
                .sorted()
                .toList();
        return of(ofImport, changed.toString(), digests.toString());
    }

    /** The entry with this content, and the hash that follows from its values and the hash of the entry before. */
    static LedgerEntry chained(LedgerEntry entry, String content, @Nullable String before) {
        return new LedgerEntry(
                entry.number(),
                entry.recordedAt(),
                entry.kind(),
                entry.author(),
                entry.importId(),
                content,
                of(
                        before == null ? BEFORE_THE_FIRST : before,
                        Integer.toString(entry.number()),
                        Long.toString(entry.recordedAt().toEpochMilli()),
                        entry.kind().name(),
                        entry.author(),
                        entry.importId() == null ? null : entry.importId().toString(),
                        content));
    }

    private static String of(@Nullable String... texts) {
        String all = Arrays.stream(texts)
                .map(text -> text == null ? "-" : text.length() + ":" + text)
                .collect(Collectors.joining());
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
