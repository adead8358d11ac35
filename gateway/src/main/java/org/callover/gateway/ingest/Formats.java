package org.callover.gateway.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callover.gateway.ingest.file.FileFormat;
import org.callover.gateway.ingest.file.UnreadableFile;
import org.callover.gateway.ingest.tidy.TidyFormat;
import org.callover.gateway.ingest.wide.WideFormat;
import org.callover.kpi.catalogue.Catalogue;
import org.callover.kpi.text.Legible;
import org.callover.kpi.text.Suggestion;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** The formats that can be imported: the wide file of every feed, and tidy CSV. */
final class Formats {
    private static final int HEADINGS_NAMED = 8;
    private static final int HEADING_SHOWN = 100;

    private final List<FileFormat> formats = new ArrayList<>();

    Formats(Catalogue catalogue) {
        catalogue.feeds().forEach(feed -> formats.add(new WideFormat(feed)));
        formats.add(new TidyFormat());
    }

    /** The format of this name, or where there is no name, the one that recognises the headings. */
    FileFormat choose(@Nullable String name, List<String> headings) {
        return name == null ? recognised(headings) : named(name);
    }

    private FileFormat named(String name) {
        List<String> names = formats.stream().map(FileFormat::name).toList();
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UnreadableFile.request(
                        "UNKNOWN_FORMAT",
                        "'%s' is not a known format; use %s, or leave out 'format' to have it recognised%s"
                                .formatted(name, Words.list(names), Suggestion.didYouMean(name, names))));
    }

    private FileFormat recognised(List<String> headings) {
        return formats.stream()
                .filter(format -> format.recognises(headings))
                .findFirst()
                .orElseThrow(() -> unknown(headings));
    }

    private RuntimeException unknown(List<String> headings) {
        if (headings.size() == 1 && headings.get(0).matches(".*[;\t|].*")) {
            return UnreadableFile.file(
                    "NOT_COMMAS",
                    "The first line, '%s', is not separated by commas. Save the file as CSV with commas."
                            .formatted(shortened(headings.get(0))));
        }
        String expected = formats.stream()
                .map(format -> "'" + format.name() + "' (" + format.expects() + ")")
                .collect(Collectors.joining("; "));
        String found = Words.list(
                headings.stream().map(heading -> "'" + shortened(heading) + "'").toList(), HEADINGS_NAMED);
        return UnreadableFile.file(
                "UNKNOWN_HEADINGS",
                "No format has the headings %s. The formats are: %s. Correct the headings, or name the format."
                        .formatted(found, expected));
    }

    private static String shortened(String text) {
        return Legible.name(text, HEADING_SHOWN);
    }
}
