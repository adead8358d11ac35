package org.callover.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import org.callover.gateway.coding.AcceptedCodings;
import org.callover.gateway.coding.CodedBytes;
import org.callover.gateway.coding.Coding;

/** A servlet that answers every error outside the API, in place of the server's error pages. */
@WebServlet(ProblemServlet.PATH)
public class ProblemServlet extends HttpServlet {
    /** Named as the error page in {@code web.xml}. */
    static final String PATH = "/problem";

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = problem(request);
        AcceptedCodings accepted = AcceptedCodings.of(request.getHeaders(AcceptedCodings.HEADER));
        CodedBytes json = CodedBytes.of(problem.toJson(), accepted);
        response.setStatus(problem.status());
        response.setContentType(ProblemDetail.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING);
        response.setContentLength(json.length());
        response.setHeader(HttpHeaders.VARY, AcceptedCodings.HEADER);
        if (json.isGzip()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Coding.GZIP_NAME);
        }
        response.getOutputStream().write(json.bytes());
    }

    private static ProblemDetail problem(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = uri == null ? request.getRequestURI() : uri.toString();
        if (thrown instanceof Throwable cause) {
            return Incident.log(cause).at(path);
        }
        // A direct request for this page gets 404.
        int code = status instanceof Integer given && given >= 400 ? given : 404;
        return ProblemDetail.of(code, StatusText.of(code, path)).at(path);
    }
}
