package org.callover.gateway.ingest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;
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
    private static final List<String> KNOWN = List.of("format", "dryRun", "partial", "future", "fileName");

    /** Reads the options from a query, or refuses it with all its faults. */
    static ImportOptions parse(MultivaluedMap<String, String> query) {
        List<Fault> faults = new ArrayList<>();
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name -> faults.add(fault(
                        name,
                        "UNKNOWN_PARAMETER",
                        "there is no parameter '%s'; use %s%s"
                                .formatted(name, Words.list(KNOWN), Suggestion.didYouMean(name, KNOWN)))));
        boolean dryRun = flag("dryRun", query, faults);
        boolean partial = flag("partial", query, faults);
        boolean future = word("future", "refuse", "allow", query, faults);
        if (!faults.isEmpty()) {
            String detail = faults.size() == 1
                    ? faults.get(0).message()
                    : "The query has " + faults.size() + " faults; each is listed in 'errors'.";
            throw new ProblemException(ProblemDetail.of(Response.Status.BAD_REQUEST, "BAD_PARAMETERS", detail)
                    .with(faults));
        }
        return new ImportOptions(query.getFirst("format"), dryRun, partial, future, query.getFirst("fileName"));
    }

    private static boolean flag(String name, Map<String, List<String>> query, List<Fault> faults) {
        return word(name, "false", "true", query, faults);
    }

    /** Whether a parameter has the second of its two values; if it is absent, it has the first. */
    private static boolean word(
            String name, String usual, String other, Map<String, List<String>> query, List<Fault> faults) {
        List<String> values = query.getOrDefault(name, List.of(usual));
        String value = values.get(0);
        if (values.size() > 1 || !List.of(usual, other).contains(value)) {
            faults.add(fault(
                    name,
                    "BAD_PARAMETER",
                    "%s is '%s'; give it once, as %s or %s"
                            .formatted(name, String.join("', '", values), other, usual)));
        }
        return other.equals(value);
    }

    private static Fault fault(String parameter, String code, String message) {
        return new Fault(null, null, parameter, code, message);
    }
}
