package org.callover.gateway.ingest.file;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.feed.row.RefusedFile;
import org.callover.kpi.feed.row.RowFault;

/** The refusals of a whole file, before or while its rows are read. */
public final class UnreadableFile {
    private static final int UNPROCESSABLE = 422;

    private UnreadableFile() {}

    /** The reasons why a file cannot be read. */
    public enum Code {
        BAD_CSV,
        CONTROL_CHARACTER,
        EMPTY_FILE,
        LONG_FIELD,
        MANY_FIELDS,
        NOT_COMMAS,
        NOT_CSV,
        NOT_UTF8
    }

    /** The refusal of a file for what it is. */
    public static ProblemException file(Code code, String detail) {
        return new ProblemException(new ProblemDetail(UNPROCESSABLE, code.name(), detail, null, List.of()));
    }

    /** The refusal of a file for one of its lines. */
    public static ProblemException at(long line, Code code, String message) {
        Fault fault = new Fault((int) line, null, null, code.name(), message);
        return new ProblemException(
                new ProblemDetail(UNPROCESSABLE, code.name(), "Line " + line + ": " + message, null, List.of(fault)));
    }

    /** The refusal of a file for its rows. */
    public static ProblemException rows(RefusedFile refused) {
        return new ProblemException(new ProblemDetail(
                UNPROCESSABLE, refused.code().name(), refused.detail(), null, faults(refused.faults())));
    }

    /** The faults of rows, as a problem document lists them. */
    public static List<Fault> faults(List<RowFault> faults) {
        return faults.stream()
                .map(fault -> new Fault(
                        (int) fault.line(), fault.column(), null, fault.code().name(), fault.message()))
                .toList();
    }

    /** The refusal of a request that asks for something that does not exist. */
    public static ProblemException request(String code, String detail) {
        return new ProblemException(ProblemDetail.of(Response.Status.BAD_REQUEST, code, detail));
    }
}
