package org.callover.gateway.http;

import java.nio.charset.StandardCharsets;
import org.callover.gateway.problem.ProblemDetail;

/** A refusal as a page for people, who would otherwise see a problem document in their browser. */
final class RefusalPage {

    static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private static final int TOO_LARGE = 413;

    private RefusalPage() {}

    static byte[] of(ProblemDetail problem) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>There is a problem with the request \u2013 Callover</title></head>
                <body>
                <h1>There is a problem with the request</h1>
                <p>%s</p>
                <p>Go back to correct it: what you typed is still there. Or go to the <a href="/">home page</a>.</p>
                </body>
                </html>
                """.formatted(escaped(detail(problem))).getBytes(StandardCharsets.UTF_8);
    }

    private static String detail(ProblemDetail problem) {
        return problem.status() == TOO_LARGE
                ? "What you sent is too large. Without a key it can have up to 1 MB. Leave out the pictures, or send it in"
                        + " several parts."
                : problem.detail();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
