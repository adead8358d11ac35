package org.callover.gateway.wire.prose;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.prose.file.CsvProse;
import org.callover.gateway.wire.prose.file.DocxProse;
import org.callover.gateway.wire.prose.file.HtmlProse;
import org.callover.gateway.wire.prose.file.TextBytes;
import org.callover.gateway.wire.prose.file.UnreadableProse;
import org.callover.gateway.wire.prose.file.UnreadableProse.Code;
import org.callover.gateway.wire.prose.file.ZipParts;
import org.callover.gateway.wire.prose.sheet.OdsProse;
import org.callover.gateway.wire.prose.sheet.XlsxProse;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.prose.source.Prose;
import org.jspecify.annotations.Nullable;

/**
 * A text that is sent to be checked: plain text, HTML, CSV, DOCX, XLSX or ODS. What a zipped file is, its parts tell,
 * whatever type it was sent with. Nothing of it is kept.
 */
public final class ProseUpload {

    /** The media type of DOCX. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The media type of XLSX. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of ODS. */
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** The only encoding besides Unicode that a text may be sent in, if it says so. */
    public static final String WINDOWS = "windows-1252";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_FILE = 8 << 20;
    private static final int LOOKED_AT = 1024;

    private ProseUpload() {}

    /**
     * The text of a request's body.
     *
     * @throws ProblemException 413 or 422
     */
    public static Prose read(InputStream body, @Nullable MediaType sent) {
        byte[] file = bytes(body);
        String charset = sent == null ? null : sent.getParameters().get(MediaType.CHARSET_PARAMETER);
        boolean isWindows = WINDOWS.equalsIgnoreCase(charset);
        String subtype = sent == null ? "" : sent.getSubtype();
        return isWindows
                ? read(TextBytes.ofWindows(file).orElse("").getBytes(StandardCharsets.UTF_8), subtype)
                : read(file, subtype);
    }

    /**
     * The text of a file.
     *
     * @param kind the second part of its media type, or the end of its name; empty if neither is known
     * @throws ProblemException 413 or 422
     */
    public static Prose read(byte[] file, String kind) {
        String subtype = kind.toLowerCase(Locale.ROOT);
        refuseOthers(file);
        if (ZipParts.isZip(file)) {
            return zipped(file, subtype);
        }
        if (subtype.contains("wordprocessingml") || subtype.equals("docx") || isSheet(subtype)) {
            throw damaged(subtype);
        }
        if (file.length > MOST_BYTES) {
            throw UnreadableProse.tooLarge(
                    "A text can be up to 1 MiB long, and this one is longer: send it in several parts.");
        }
        return text(file, subtype);
    }

    private static Prose text(byte[] file, String subtype) {
        boolean isCsv = subtype.equals("csv") || subtype.equals("tsv") || subtype.equals("tab-separated-values");
        String text = TextBytes.read(file)
                .or(() -> isCsv ? TextBytes.ofWindows(file) : Optional.empty())
                .orElseThrow(() -> UnreadableProse.because(
                        Code.NOT_UTF8, "The text is not in UTF-8: save the file as UTF-8 and send it again."));
        if (text.isBlank()) {
            throw UnreadableProse.because(
                    Code.EMPTY_BODY, "There is no text: send plain text, HTML, CSV, or a DOCX, XLSX or ODS file.");
        }
        if (text.indexOf('\0') >= 0) {
            throw UnreadableProse.because(
                    Code.NOT_TEXT, "The file is not a text: send plain text, HTML, CSV, or a DOCX, XLSX or ODS file.");
        }
        if (isCsv) {
            return CsvProse.read(text);
        }
        boolean isHtml = subtype.startsWith("htm")
                || (subtype.isEmpty() || subtype.startsWith("x-www") || subtype.equals("octet-stream"))
                        && text.stripLeading().startsWith("<");
        return isHtml ? HtmlProse.read(text) : PlainProse.read(text);
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES_OF_FILE + 1);
            if (bytes.length > MOST_BYTES_OF_FILE) {
                throw UnreadableProse.tooLarge(
                        "A file can be up to 8 MiB long, and this one is longer: leave out its pictures.");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Refuses what is often sent by mistake, by its first bytes. */
    private static void refuseOthers(byte[] file) {
        String first = new String(file, 0, Math.min(LOOKED_AT, file.length), StandardCharsets.ISO_8859_1);
        if (first.contains("%PDF-")) {
            throw UnreadableProse.because(
                    Code.PDF_FILE,
                    "The file is a PDF, and its tables cannot be read: open it, select all, copy, and paste the text.");
        }
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw UnreadableProse.because(
                    Code.OLD_OFFICE_FILE,
                    "The file is in an old format of Word or Excel: open it and save it as DOCX or XLSX.");
        }
        if (first.startsWith("{\\rtf")) {
            throw UnreadableProse.because(
                    Code.UNKNOWN_FILE, "The file is in Rich Text Format: open it and save it as DOCX.");
        }
    }

    private static boolean isSheet(String subtype) {
        return subtype.contains("spreadsheet") || subtype.equals("xlsx") || subtype.equals("ods");
    }

    private static ProblemException damaged(String subtype) {
        return isSheet(subtype)
                ? UnreadableProse.because(
                        Code.BAD_SPREADSHEET,
                        "The file is damaged, or is no spreadsheet: open it and save it as XLSX, ODS or CSV again.")
                : DocxProse.unreadable();
    }

    private static Prose zipped(byte[] file, String subtype) {
        ZipParts parts;
        try {
            parts = ZipParts.of(file);
        } catch (IOException broken) {
            throw damaged(subtype);
        }
        if (DocxProse.isDocx(parts)) {
            return DocxProse.read(parts);
        }
        if (XlsxProse.isXlsx(parts)) {
            return XlsxProse.read(parts);
        }
        if (OdsProse.isOds(parts)) {
            return OdsProse.read(parts);
        }
        throw UnreadableProse.because(
                Code.UNKNOWN_FILE, "The file is zipped, but is no DOCX, XLSX or ODS file: save it as one of these.");
    }
}
