package org.callover.gateway.http.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callover.gateway.problem.ProblemDetail;

/** A refusal of a request before it reaches the API; the connection is closed after the answer. */
public final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private RefusedRequest(ProblemDetail problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public static RefusedRequest of(ProblemDetail problem) {
        return new RefusedRequest(problem);
    }

    public static RefusedRequest of(int status, String code, String detail) {
        return new RefusedRequest(new ProblemDetail(status, code, detail, null, List.of()));
    }

    /** A request that breaks the rules of HTTP. */
    public static RefusedRequest malformed(String detail) {
        return of(400, "BAD_HTTP", detail);
    }

    /** The same refusal with one more header. */
    public RefusedRequest with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemDetail problem() {
        return problem;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
