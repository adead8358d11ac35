package org.callover.gateway.document.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Link;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.part.PrintedText;
import org.jspecify.annotations.Nullable;

/** Makes cells of texts. A cell has room for one link; where a text has more, their addresses follow their words. */
final class Places {

    private final Map<String, LinkTarget.Place> sections;

    Places(Map<String, LinkTarget.Place> sections) {
        this.sections = sections;
    }

    /** The words of a text with the marks of its notes. */
    SheetCell.Words cell(RichText text) {
        return cell(text, PrintedText.of(text));
    }

    /** These words with the link of a text. */
    SheetCell.Words cell(RichText text, String printed) {
        List<LinkTarget> targets =
                text.spans().stream().flatMap(this::targets).distinct().toList();
        return targets.size() == 1
                ? new SheetCell.Words(printed, targets.get(0))
                : SheetCell.words(hasLink(text) ? PrintedText.withAddresses(text) : printed);
    }

    private static boolean hasLink(RichText text) {
        return text.spans().stream().anyMatch(Link.class::isInstance);
    }

    private Stream<LinkTarget> targets(RichText.Span span) {
        if (span instanceof Link link && PrintedText.fits(link.address())) {
            return Stream.of(new LinkTarget.Web(link.address()));
        }
        return Stream.<@Nullable LinkTarget>of(
                        span instanceof Reference reference ? sections.get(reference.section()) : null)
                .filter(Objects::nonNull);
    }
}
