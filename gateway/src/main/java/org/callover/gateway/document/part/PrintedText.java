package org.callover.gateway.document.part;

import java.net.URI;
import java.util.List;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.RichText.Link;
import org.callover.gateway.document.RichText.NoteMark;

/** A text in one line as plain words, with the marks of its notes. */
public final class PrintedText {

    /** How long the address of a link may be for a spreadsheet to accept it. */
    private static final int LONGEST_ADDRESS = 2_000;

    private PrintedText() {}

    /** The words and the marks of notes. */
    public static String of(RichText text) {
        return of(text, false);
    }

    /** The same, with the address of each link after its words. */
    public static String withAddresses(RichText text) {
        return of(text, true);
    }

    /** Whether a spreadsheet accepts an address. */
    public static boolean fits(URI address) {
        return address.toASCIIString().length() <= LONGEST_ADDRESS;
    }

    private static String of(RichText text, boolean withAddresses) {
        StringBuilder printed = new StringBuilder();
        for (RichText.Span span : text.spans()) {
            if (span instanceof NoteMark mark) {
                boolean isApart = printed.isEmpty() || " ]".indexOf(printed.charAt(printed.length() - 1)) >= 0;
                printed.append(isApart ? "" : " ").append(mark.printed());
            } else {
                printed.append(new RichText(List.of(span)).words());
            }
            if (withAddresses && span instanceof Link link) {
                printed.append(" (").append(link.address().toASCIIString()).append(')');
            }
        }
        return printed.toString().strip();
    }
}
