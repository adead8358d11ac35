package org.callover.gateway.document.docx.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.NoteMark;
import org.callover.gateway.document.RichText.Reference;
import org.callover.gateway.document.RichText.Span;
import org.callover.gateway.document.TableCell;

/**
 * What readers see of a text, to find out how much room it needs: with the marks of notes, which should not be broken, and with
 * a number of two digits for a page that is not known yet.
 */
public final class TextOnPage {

    private static final String SPACE = " ";
    private static final char UNBROKEN = '\u00A0';
    private static final String SOME_PAGE = ", page 88";

    private TextOnPage() {}

    /** What is printed of a text. */
    public static String of(RichText text) {
        return text.spans().stream().map(TextOnPage::of).collect(Collectors.joining());
    }

    /** What is printed in a cell. */
    public static String of(TableCell cell) {
        StringBuilder printed = new StringBuilder(words(cell));
        cell.notes().forEach(note -> printed.append(of(new NoteMark(note))));
        return printed.toString();
    }

    private static String words(TableCell cell) {
        if (cell.value() instanceof TableCell.Text text) {
            return of(text.text());
        }
        if (cell.value() instanceof TableCell.Rating rating) {
            return rating.shape() + UNBROKEN + rating.printed();
        }
        return cell.value() instanceof TableCell.Drawn ? "" : cell.value().printed();
    }

    private static String of(Span span) {
        if (span instanceof NoteMark mark) {
            return SPACE + mark.printed().replace(' ', UNBROKEN);
        }
        if (span instanceof Reference reference && reference.withPage()) {
            return reference.text() + SOME_PAGE;
        }
        return new RichText(List.of(span)).words();
    }
}
