package org.callover.gateway.ingest.receipt;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.problem.ProblemDetail;

/** The answer to a file that was refused: its faults and the receipt. */
public final class Rejection {
    private static final int UNPROCESSABLE = 422;

    private Rejection() {}

    public static Response response(Receipt receipt, String path) {
        ProblemDetail problem =
                new ProblemDetail(UNPROCESSABLE, "IMPORT_REJECTED", detail(receipt), path, receipt.errors());
        return Response.status(UNPROCESSABLE)
                .type(ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING)
                .entity(ReceiptJson.problem(problem, receipt))
                .build();
    }

    private static String detail(Receipt receipt) {
        String faults = receipt.errorCount() == 1 ? "1 fault" : receipt.errorCount() + " faults";
        String listed = receipt.errorsLeftOut() > 0
                ? "; the first %d are listed in 'errors' and all are counted in 'errorCounts'"
                        .formatted(receipt.errors().size())
                : ", listed in 'errors'";
        return "Nothing was kept: %d of the %d rows cannot be loaded (%s%s). Correct them and send the whole file again, or keep the good rows with partial=true."
                .formatted(receipt.rows().rejected(), receipt.rows().read(), faults, listed);
    }
}
