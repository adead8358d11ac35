package org.callover.gateway.ingest;

import jakarta.ws.rs.core.MultivaluedMap;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.jspecify.annotations.Nullable;

/**
 * The options of an import.
 *
 * @param format the name of a format; if absent, the format is recognised by the headings
 * @param dryRun whether only to report what the import would change, and store nothing
 * @param partial whether to store the good rows of a file with faults
 * @param future whether months that have not ended are allowed, as in a plan
 * @param fileName the name of the file in the ledger
 */
record ImportOptions(
        @Nullable String format,
        boolean dryRun,
        boolean partial,
        boolean future,
        @Nullable String fileName) {
    private static final String FUTURE = "future";

    /**
     * Reads the options from a query.
     *
     * @throws ProblemException 400 with every fault
     */
    static ImportOptions parse(MultivaluedMap<String, String> parameters) {
        Query query = Query.of(parameters, "format", "dryRun", "partial", FUTURE, "fileName");
        ImportOptions options = new ImportOptions(
                query.one("format").orElse(null),
                query.isTrue("dryRun"),
                query.isTrue("partial"),
                query.one(FUTURE, ImportOptions::allowsFuture).orElse(false),
                query.one("fileName").orElse(null));
        query.check();
        return options;
    }

    private static boolean allowsFuture(String text) {
        return switch (text) {
            case "allow" -> true;
            case "refuse" -> false;
            default -> throw new IllegalArgumentException("future is '%s'; write allow or refuse".formatted(text));
        };
    }
}
