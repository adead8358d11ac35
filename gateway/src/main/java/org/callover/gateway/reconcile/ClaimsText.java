package org.callover.gateway.reconcile;

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
import org.callover.kpi.reconcile.claim.Claim;
import org.jspecify.annotations.Nullable;

/** A reader of posted claims: JSON or CSV, in UTF-8 or in UTF-16 with a byte order mark, of at most 1 MiB. */
final class ClaimsText {

    private static final int MOST_BYTES = 1 << 20;
    private static final int BYTE = 0xFF;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ClaimsText() {}

    /**
     * The claims of a request's body.
     *
     * @throws ProblemException 413 or 422 with every fault
     */
    static List<Claim> read(InputStream body, @Nullable MediaType sent) {
        String text = text(body);
        String beginning = text.stripLeading();
        if (beginning.isEmpty()) {
            throw ClaimsTable.refused(
                    "EMPTY_BODY",
                    "The request has no claims: send a CSV table with a line of headings, or JSON {\"claims\": [...]}.",
                    List.of());
        }
        return isJson(sent, beginning) ? JsonClaims.read(text) : CsvClaims.read(text);
    }

    /** The declared type decides. If none is declared, as in a file sent by curl, the first character decides. */
    private static boolean isJson(@Nullable MediaType sent, String beginning) {
        String subtype = sent == null ? "" : sent.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json")
                || !subtype.equals("csv") && (beginning.startsWith("{") || beginning.startsWith("["));
    }

    private static String text(InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(ProblemDetail.of(
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "TOO_LARGE",
                    "A table of claims can be up to 1 MiB long, and this one is longer: split it into several parts."));
        }
        try {
            String text =
                    encoding(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw ClaimsTable.refused(
                    "NOT_UTF8",
                    "The claims are not in UTF-8: save the file as 'CSV UTF-8 (comma delimited)' and send it again.",
                    List.of());
        }
    }

    /** "Unicode text" from a spreadsheet is UTF-16, and starts with a byte order mark. */
    private static Charset encoding(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & BYTE) << Byte.SIZE | bytes[1] & BYTE;
        return mark == BYTE_ORDER_MARK.charAt(0) || mark == Character.reverseBytes(BYTE_ORDER_MARK.charAt(0))
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
