package org.callover.gateway.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callover.gateway.http.request.RefusedRequest;
import org.callover.gateway.problem.ProblemDetail;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;

/** The bytes of an answer that we write without the server, which may not have understood the request. */
final class ErrorAnswer {
    private ErrorAnswer() {}

    /**
     * A complete HTTP answer with a problem document, which says that the connection will close.
     *
     * @param forPeople whether a page is wanted instead of the document
     */
    static ByteBuffer of(RefusedRequest refused, Map<String, String> forBrowsers, boolean withBody, boolean forPeople) {
        ProblemDetail problem = refused.problem();
        byte[] body = forPeople ? RefusalPage.of(problem) : problem.toJson();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", forPeople ? RefusalPage.MEDIA_TYPE : ProblemDetail.MEDIA_TYPE);
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put("Date", FastHttpDateFormat.getCurrentDate());
        headers.put("Connection", "close");
        headers.put("Cache-Control", ProblemDetail.CACHING);
        headers.putAll(refused.headers());
        headers.putAll(forBrowsers);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + problem.status() + " " + problem.title() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer answer = ByteBuffer.allocate(start.length + body.length).put(start);
        return (withBody ? answer.put(body) : answer).flip();
    }

    /** The answer {@code 100 Continue} to a client that waits before it sends its body. */
    static ByteBuffer goAhead() {
        return ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
