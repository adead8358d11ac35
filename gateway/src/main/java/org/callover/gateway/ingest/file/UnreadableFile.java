package org.callover.gateway.ingest.file;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;

/** The refusals of a file as a whole, before or while its rows are read. */
public final class UnreadableFile {
    private static final int UNPROCESSABLE = 422;

    private UnreadableFile() {}

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
    public static ProblemException headings(FileFaults faults) {
        List<Fault> listed = faults.listed();
        String which = faults.count() > listed.size() ? "the first %d are".formatted(listed.size()) : "each is";
        String detail = faults.count() == 1
                ? listed.get(0).message()
                : "The headings have %d faults; %s listed in 'errors'.".formatted(faults.count(), which);
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, "BAD_HEADINGS", detail, null, listed));
    }

    /** A request that asks for something there is not. */
    public static ProblemException request(String code, String detail) {
        return new ProblemException(ProblemDetail.of(Response.Status.BAD_REQUEST, code, detail));
    }
}
