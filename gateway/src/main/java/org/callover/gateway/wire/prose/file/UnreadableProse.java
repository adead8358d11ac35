package org.callover.gateway.wire.prose.file;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;

/** The refusals of texts that are sent to be checked. */
public final class UnreadableProse {

    private static final int UNPROCESSABLE = 422;

    private UnreadableProse() {}

    /** The reasons why a text cannot be read. */
    public enum Code {
        BAD_DOCX,
        BAD_SPREADSHEET,
        EMPTY_BODY,
        NOT_TEXT,
        NOT_UTF8,
        OLD_OFFICE_FILE,
        PDF_FILE,
        UNKNOWN_FILE
    }

    /** The refusal of a text for what it is. */
    public static ProblemException because(Code code, String detail) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code.name(), detail, null, List.of()));
    }

    /** The refusal of a text for its size. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(ProblemDetail.of(Status.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", detail));
    }
}
