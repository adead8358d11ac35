package org.callover.gateway.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.problem.ProblemDetail;

/** A request that is refused at the door; the connection is closed after the answer. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private Refused(ProblemDetail problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refused of(ProblemDetail problem) {
        return new Refused(problem);
    }

    static Refused of(int status, String code, String detail) {
        return new Refused(new ProblemDetail(status, code, detail, null, List.of()));
    }

    /** A request that breaks the rules of HTTP. */
    static Refused malformed(String detail) {
        return of(400, "BAD_HTTP", detail);
    }

    /** The same refusal with a header of its own. */
    Refused with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ProblemDetail problem() {
        return problem;
    }

    Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
