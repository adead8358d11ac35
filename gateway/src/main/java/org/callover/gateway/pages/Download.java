package org.callover.gateway.pages;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;

/** An answer of the API as a file: its address, and what people call its format. */
public record Download(String format, String address) {

    /** The answer to a question in each of these formats. */
    public static List<Download> of(Question question, Format... formats) {
        return Stream.of(formats)
                .map(format -> new Download(name(format), "/api/v1/" + question.with("format", format)))
                .toList();
    }

    private static String name(Format format) {
        return switch (format) {
            case DOCX -> "Word (DOCX)";
            case XLSX -> "Excel (XLSX)";
            case ODS -> "OpenDocument spreadsheet (ODS)";
            default -> format.name();
        };
    }
}
