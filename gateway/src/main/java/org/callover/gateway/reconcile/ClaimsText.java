package org.callover.gateway.reconcile;

import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.BodyText;
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
        String text = BodyText.read(
                body,
                MOST_BYTES,
                ClaimsText::encoding,
                "A table of claims can be up to 1 MiB long, and this one is longer: split it into several parts.",
                () -> ClaimsTable.refused(
                        "NOT_UTF8",
                        "The claims are not in UTF-8: save the file as 'CSV UTF-8 (comma delimited)' and send it again.",
                        List.of()));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** "Unicode text" from a spreadsheet is UTF-16, and starts with a byte order mark. */
    private static Charset encoding(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & BYTE) << Byte.SIZE | bytes[1] & BYTE;
        return mark == BYTE_ORDER_MARK.charAt(0) || mark == Character.reverseBytes(BYTE_ORDER_MARK.charAt(0))
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }
}
