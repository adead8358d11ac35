package org.callover.gateway.wire.table;

import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.jspecify.annotations.Nullable;

/**
 * The address of a CSV and, beside it, that of the document that describes it. Both are relative to the folder that
 * they are in.
 *
 * @param name the last part of the path, such as {@code scores}
 * @param query the query as it was written; absent if there is none
 */
public record CsvAddress(String name, @Nullable String query) {

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
