package org.callover.gateway.prose;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.prose.source.PlainProse;
import org.callover.kpi.prose.source.Prose;
import org.jspecify.annotations.Nullable;

/** A reader of posted texts: plain text, HTML or DOCX. */
final class ProseBody {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_DOCX = 8 << 20;
    private static final int BYTE = 0xFF;
    private static final int UNPROCESSABLE = 422;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ProseBody() {}

    /**
     * The text of a request's body.
     *
     * @throws ProblemException 413 or 422
     */
    static Prose read(InputStream body, @Nullable MediaType sent) {
        byte[] bytes = bytes(body);
        String subtype = sent == null ? "" : sent.getSubtype().toLowerCase(Locale.ROOT);
        boolean isZip = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (subtype.endsWith("wordprocessingml.document") || isZip) {
            return DocxProse.read(bytes);
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLarge("A text can be up to 1 MiB long, and this one is longer: send it in several parts.");
        }
        String text = text(bytes);
        if (text.isBlank()) {
            throw refused("EMPTY_BODY", "The request has no text: send plain text, HTML or a DOCX file.");
        }
        boolean isHtml = subtype.equals("html")
                || subtype.startsWith("x-www") && text.stripLeading().startsWith("<");
        return isHtml ? HtmlProse.read(text) : PlainProse.read(text);
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES_OF_DOCX + 1);
            if (bytes.length > MOST_BYTES_OF_DOCX) {
                throw tooLarge("A DOCX file can be up to 8 MiB long, and this one is longer: leave out its pictures.");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** "Unicode text" is UTF-16, and starts with a byte order mark. */
    private static String text(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & BYTE) << Byte.SIZE | bytes[1] & BYTE;
        boolean isWide = mark == BYTE_ORDER_MARK.charAt(0) || mark == Character.reverseBytes(BYTE_ORDER_MARK.charAt(0));
        Charset encoding = isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused("NOT_UTF8", "The text is not in UTF-8: save the file as UTF-8 and send it again.");
        }
    }

    /** A refusal of the whole body. */
    static ProblemException refused(String code, String detail) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code, detail, null, List.of()));
    }

    static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemDetail.of(Status.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", detail));
    }
}
