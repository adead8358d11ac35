package org.callover.gateway.wire.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.csv.CsvPaper;
import org.callover.gateway.document.docx.DocxPaper;
import org.callover.gateway.document.html.HtmlPaper;
import org.callover.gateway.document.ods.OdsPaper;
import org.callover.gateway.document.pdf.PdfPaper;
import org.callover.gateway.document.xlsx.XlsxPaper;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Writers;

/** The formats in which every paper can be had. */
public final class PaperFormats {

    private static final Map<Format, Function<Paper, byte[]>> WRITERS = new EnumMap<>(Map.of(
            Format.HTML,
            paper -> HtmlPaper.page(paper).getBytes(StandardCharsets.UTF_8),
            Format.PDF,
            PdfPaper::bytes,
            Format.DOCX,
            paper -> written(paper, DocxPaper::write),
            Format.XLSX,
            XlsxPaper::of,
            Format.ODS,
            OdsPaper::of));

    private PaperFormats() {}

    /**
     * These writers, and one for each format of a paper but CSV, which is one table for programs.
     *
     * @param paper makes the paper of an answer
     */
    public static <A> Writers<Function<A, byte[]>> added(
            Writers<Function<A, byte[]>> writers, Function<A, Paper> paper) {
        Writers<Function<A, byte[]>> all = writers;
        for (Map.Entry<Format, Function<Paper, byte[]>> writer : WRITERS.entrySet()) {
            all = all.or(writer.getKey(), paper.andThen(writer.getValue()));
        }
        return all;
    }

    /** These writers, and one for each format of a paper. */
    public static <A> Writers<Function<A, byte[]>> withCsv(
            Writers<Function<A, byte[]>> writers, Function<A, Paper> paper) {
        return added(writers, paper).or(Format.CSV, paper.andThen(CsvPaper::of));
    }

    /** The choice among these formats and those of papers. */
    public static Negotiation beside(Format... formats) {
        return new Negotiation(
                Stream.concat(Stream.of(formats), WRITERS.keySet().stream()).toList());
    }

    /** A paper in one of the formats of papers. */
    public static byte[] write(Paper paper, Format format) {
        return Objects.requireNonNull(WRITERS.get(format), () -> format + " is not a format of papers")
                .apply(paper);
    }

    /** Whether an answer in a format is a paper to read, and not data for programs. */
    public static boolean isPaper(Format format) {
        return WRITERS.containsKey(format);
    }

    /**
     * Checks that a query for a paper has none of these parameters, which choose parts of data for programs.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 if it has
     */
    public static void refuse(Query query, Format format, Collection<String> parameters) {
        if (isPaper(format)) {
            parameters.stream()
                    .filter(query::has)
                    .forEach(name -> query.fault(
                            name,
                            "BAD_PARAMETER",
                            "'%s' works with format=json and format=csv only; leave it out, or ask for one of these"
                                    .formatted(name)));
            query.check();
        }
    }

    /** Writes a paper to a stream. */
    private interface PaperWriter {
        void write(Paper paper, OutputStream to) throws IOException;
    }

    private static byte[] written(Paper paper, PaperWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(paper, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
