package org.callover.gateway.ingest.file;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;

/** The refusals of a file as a whole, before or while its rows are read. */
public final class Unreadable {
    private static final int UNPROCESSABLE = 422;

    private Unreadable() {}

    /** A file refused for what it is. */
    public static ProblemException file(String code, String detail) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code, detail, null, List.of()));
    }

    /** A file refused for one place in it. */
    public static ProblemException at(long line, String code, String message) {
        Fault fault = new Fault((int) line, null, null, code, message);
        return new ProblemException(
                new ProblemDetail(UNPROCESSABLE, code, "Line " + line + ": " + message, null, List.of(fault)));
    }

    /** A file refused for its headings. */
    public static ProblemException headings(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).message()
                : "The headings have " + faults.size() + " faults; each is listed in 'errors'.";
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, "BAD_HEADINGS", detail, null, faults));
    }

    /** A request that asks for something there is not. */
    public static ProblemException request(String code, String detail) {
        return new ProblemException(ProblemDetail.of(Response.Status.BAD_REQUEST, code, detail));
    }
}
