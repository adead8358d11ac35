package org.callover.kpi.feed.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callover.kpi.feed.Feed;
import org.callover.kpi.feed.reading.RowFormat;
import org.callover.kpi.feed.row.RefusalCode;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.tidy.TidyFormat;
import org.callover.kpi.feed.wide.WideFormat;
import org.callover.kpi.text.Legible;
import org.callover.kpi.text.Words;

/** The formats that can be imported: the file of each feed, and tidy rows. */
public final class FileFormats {
    private static final int HEADINGS_NAMED = 8;
    private static final int HEADING_SHOWN = 100;

    private final List<RowFormat> formats = new ArrayList<>();

    private FileFormats() {}

    /** The formats of some feeds, in order, and then tidy rows. */
    public static FileFormats of(Collection<Feed> feeds) {
        FileFormats all = new FileFormats();
        feeds.forEach(feed -> all.formats.add(new WideFormat(feed)));
        all.formats.add(new TidyFormat());
        return all;
    }

    public List<String> names() {
        return formats.stream().map(RowFormat::name).toList();
    }

    public Optional<RowFormat> named(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * The first format that recognises these headings.
     *
     * @throws RefusedFile if there is none
     */
    public RowFormat recognised(List<String> headings) {
        return formats.stream()
                .filter(format -> format.recognises(headings))
                .findFirst()
                .orElseThrow(() -> unknown(headings));
    }

    private RefusedFile unknown(List<String> headings) {
        String expected = formats.stream()
                .map(format -> "'" + format.name() + "' (" + format.expects() + ")")
                .collect(Collectors.joining("; "));
        String found = Words.list(
                headings.stream()
                        .map(heading -> "'" + Legible.name(heading, HEADING_SHOWN) + "'")
                        .toList(),
                HEADINGS_NAMED);
        return RefusedFile.of(
                RefusalCode.UNKNOWN_HEADINGS,
                "No format has the headings %s. The formats are: %s. Correct the headings, or name the format."
                        .formatted(found, expected));
    }
}
