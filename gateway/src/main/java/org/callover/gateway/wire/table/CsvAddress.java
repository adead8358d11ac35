package org.callover.gateway.wire.table;

import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * The address of a CSV and, beside it, that of the document that describes it. Both are relative to the folder that
 * they are in.
 *
 * @param name the last part of the path, such as {@code scores}
 * @param query the query as it was written; absent if there is none
 */
public record CsvAddress(String name, @Nullable String query) {

    /** The format of the tables that have a description. */
    public static final Negotiation FORMATS = Negotiation.only(Format.CSV);

    private static final String DESCRIBES = "-metadata.json";

    /** The addresses for the query of a call. */
    public static CsvAddress of(String name, Call call) {
        String query = call.rawQuery();
        // These would end the address in a Link header.
        return new CsvAddress(
                name,
                query == null
                        ? null
                        : query.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22"));
    }

    /**
     * Checks that a call for the description of a CSV names no other table's format and accepts the description.
     *
     * @param named the format that the query names, if it does
     * @throws org.callover.gateway.problem.ProblemException 406 if it does not
     */
    public static void checkFormats(@Nullable String named, Call call) {
        if (named != null) {
            FORMATS.choose(named);
        }
        Negotiation.only(Format.CSV_METADATA).choose(null, call);
    }

    /** The name of the document that describes a CSV, for a path. */
    public static String describing(String name) {
        return name + DESCRIBES;
    }

    /** The address of the CSV, which names the format, so that it needs no {@code Accept} header. */
    public String csv() {
        String format = "format=csv";
        if (query == null || query.isEmpty()) {
            return name + '?' + format;
        }
        boolean isNamed = query.startsWith("format=") || query.contains("&format=");
        return name + '?' + query + (isNamed ? "" : '&' + format);
    }

    /** The address of the document that describes the CSV. */
    public String metadata() {
        return describing(name) + (query == null || query.isEmpty() ? "" : '?' + query);
    }

    /** The {@code Link} header of the CSV, which leads to its description. */
    public String link() {
        return "<%s>; rel=\"describedby\"; type=\"%s\"".formatted(metadata(), Format.CSV_METADATA.mediaType());
    }
}
