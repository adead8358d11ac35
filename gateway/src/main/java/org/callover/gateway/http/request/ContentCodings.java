package org.callover.gateway.http.request;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** The rule for the header {@code Content-Encoding} of a request (RFC 9110, section 8.4): a body may be in gzip. */
public final class ContentCodings {
    private static final String GZIP = "gzip";

    private ContentCodings() {}

    /**
     * Whether a request has a body compressed with gzip.
     *
     * @throws RefusedRequest 415 if it is in another coding, or in several
     */
    public static boolean isGzip(HttpRequestPacket request) {
        boolean hasBody = request.isChunked() || request.getContentLength() >= 0;
        List<String> codings = hasBody ? codings(request.getHeaders()) : List.of();
        boolean isGzip = codings.equals(List.of(GZIP)) || codings.equals(List.of("x-gzip"));
        if (!codings.isEmpty() && !isGzip) {
            throw RefusedRequest.of(
                            415,
                            "UNSUPPORTED_CODING",
                            "The Content-Encoding '%s' cannot be read: send the body compressed with gzip, or as it is."
                                    .formatted(String.join(", ", codings)))
                    .with("Accept-Encoding", GZIP);
        }
        return isGzip;
    }

    private static List<String> codings(MimeHeaders headers) {
        return HeaderFields.values(headers, Header.ContentEncoding).stream()
                .flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    /** Makes a request one that was sent as it is, with this length. */
    public static void drop(HttpRequestPacket request, long length) {
        request.getHeaders().removeHeader(Header.ContentEncoding);
        if (!request.isChunked()) {
            request.setContentLengthLong(length);
            request.getHeaders().setValue(Header.ContentLength).setString(Long.toString(length));
        }
    }
}
