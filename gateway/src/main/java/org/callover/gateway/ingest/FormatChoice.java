package org.callover.gateway.ingest;

import java.util.List;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.kpi.feed.check.FileFormats;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.text.Legible;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** A choice of the format to read a file in. */
final class FormatChoice {
    private static final int HEADING_SHOWN = 100;

    private FormatChoice() {}

    /** The format with this name or, if no name is given, the format that recognises the headings. */
    static RowFormat among(FileFormats formats, @Nullable String name, List<String> headings) {
        return name == null ? recognised(formats, headings) : named(formats, name);
    }

    private static RowFormat named(FileFormats formats, String name) {
        return formats.named(name)
                .orElseThrow(() -> UnreadableFile.request(
                        "UNKNOWN_FORMAT",
                        "'%s' is not a known format; use %s, or leave out 'format' to have it recognised%s"
                                .formatted(
                                        name,
                                        Words.list(formats.names()),
                                        Suggestion.didYouMean(name, formats.names()))));
    }

    private static RowFormat recognised(FileFormats formats, List<String> headings) {
        try {
            return formats.recognised(headings);
        } catch (RefusedFile unknown) {
            throw headings.size() == 1 && headings.get(0).matches(".*[;\t|].*") ? notCommas(headings.get(0)) : unknown;
        }
    }

    private static RuntimeException notCommas(String line) {
        return UnreadableFile.file(
                UnreadableFile.Code.NOT_COMMAS,
                "The first line, '%s', is not separated by commas. Save the file as CSV with commas."
                        .formatted(Legible.name(line, HEADING_SHOWN)));
    }
}
