package org.callover.gateway.wire.once;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.regex.Pattern;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** The key by which a caller says that a call is the same as an earlier one. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    /**
     * Reads the key from its header.
     *
     * @param lines the values of each line of the header
     * @throws ProblemException 400 if it is not a key
     */
    static IdempotencyKey read(List<String> lines) {
        if (lines.size() > 1) {
            throw bad("The header %s is there %d times: send it once.".formatted(HEADER, lines.size()));
        }
        String value = lines.get(0).strip();
        if (value.isEmpty()) {
            throw bad("The header %s is empty: send a new UUID with each new call, or leave the header out."
                    .formatted(HEADER));
        }
        if (value.length() > LONGEST) {
            throw bad("The header %s has %,d characters, and can have up to %d: send a UUID."
                    .formatted(HEADER, value.length(), LONGEST));
        }
        if (!VISIBLE.matcher(value).matches()) {
            throw bad("The header %s has a space or a character that is not ASCII: send a UUID.".formatted(HEADER));
        }
        return new IdempotencyKey(value);
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemDetail.ofHeader(Status.BAD_REQUEST, HEADER, "BAD_IDEMPOTENCY_KEY", detail));
    }
}
