package org.callover.gateway.http.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** The rules for the headers of a request. Those that decide where its body ends must be unambiguous (RFC 9112). */
public final class HeaderFields {
    private static final String CONTINUE = "100-continue";

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:(?<port>\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;
    private static final Pattern NO_COLON = Pattern.compile("\n(?![ \t])[^:\r\n]+(?=\r?\n)");
    private static final Pattern LENGTH_NAME = Pattern.compile("(?im)^content-length[ \t]*:");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** RFC 6265: a name, and a value without spaces, inner quotes, commas, semicolons and backslashes. */
    private static final Pattern COOKIE = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+=(\"?)[!#-+\\--:<-\\[\\]-~]*\\1");

    private HeaderFields() {}

    /**
     * Refuses a request whose headers are not valid.
     *
     * <p>It also checks the bytes, because the server drops a line without a colon, and a length given together with
     * chunks.
     *
     * @param head the request up to its body
     */
    public static void check(HttpRequestPacket request, Buffer head) {
        MimeHeaders headers = request.getHeaders();
        for (int at = 0; at < headers.size(); at++) {
            checkField(latin(headers.getName(at)), latin(headers.getValue(at)));
        }
        String text = head.toStringContent(StandardCharsets.ISO_8859_1, 0, head.position());
        if (NO_COLON.matcher(text).find()) {
            throw badName();
        }
        if (request.isChunked() && LENGTH_NAME.matcher(text).find()) {
            throw RefusedRequest.malformed(
                    "The request has both Content-Length and Transfer-Encoding: send one of them.");
        }
        checkHost(headers);
        checkLength(values(headers, Header.ContentLength), values(headers, Header.TransferEncoding), request);
        checkExpectation(values(headers, Header.Expect));
    }

    /** Drops cookies that cannot be read, which another application on the same host may have set. */
    public static void dropUnreadableCookies(MimeHeaders headers) {
        List<String> cookies = values(headers, Header.Cookie);
        if (cookies.isEmpty()) {
            return;
        }
        String readable = cookies.stream()
                .flatMap(line -> Pattern.compile(";").splitAsStream(line))
                .map(String::strip)
                .filter(cookie -> COOKIE.matcher(cookie).matches())
                .collect(Collectors.joining("; "));
        headers.removeHeader(Header.Cookie);
        if (!readable.isEmpty()) {
            headers.setValue(Header.Cookie).setString(readable);
        }
    }

    private static void checkField(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw badName();
        }
        if (value.chars().anyMatch(character -> character < ' ' && character != '\t' || character == 0x7f)) {
            throw RefusedRequest.malformed("The header " + name + " contains a control character: remove it.");
        }
    }

    private static RefusedRequest badName() {
        return RefusedRequest.malformed(
                "A header has no valid name: write letters, digits and hyphens, followed by" + " a colon.");
    }

    /** Refuses an invalid host. The host of an absolute target is among the headers after parsing. */
    public static void checkHost(MimeHeaders headers) {
        List<String> hosts = values(headers, Header.Host);
        if (hosts.size() > 1 || !hosts.stream().allMatch(HeaderFields::isHost)) {
            throw RefusedRequest.malformed(
                    "The request must name one host, with or without a port, such as localhost:8080.");
        }
    }

    private static boolean isHost(String text) {
        Matcher host = HOST.matcher(text);
        return host.matches() && (host.group("port") == null || Integer.parseInt(host.group("port")) <= LAST_PORT);
    }

    private static void checkLength(List<String> lengths, List<String> encodings, HttpRequestPacket request) {
        if (lengths.size() > 1
                || lengths.stream().anyMatch(length -> !LENGTH.matcher(length).matches())) {
            throw RefusedRequest.malformed("The header Content-Length must be given once, as a whole number of bytes.");
        }
        boolean chunked = encodings.size() == 1
                && encodings.get(0).equalsIgnoreCase("chunked")
                && request.getProtocol() == Protocol.HTTP_1_1;
        if (!encodings.isEmpty() && !chunked) {
            throw RefusedRequest.malformed(
                    "The header Transfer-Encoding must be 'chunked', given once, in an HTTP/1.1 request: send the"
                            + " body in chunks, or with a Content-Length.");
        }
    }

    private static void checkExpectation(List<String> expectations) {
        if (expectations.stream().anyMatch(expectation -> !expectation.equalsIgnoreCase(CONTINUE))) {
            throw RefusedRequest.of(
                    417,
                    "EXPECTATION_FAILED",
                    "The header Expect asks for something this server cannot do: remove it, or send '" + CONTINUE
                            + "'.");
        }
    }

    static List<String> values(MimeHeaders headers, Header header) {
        List<String> values = new ArrayList<>();
        for (int at = headers.indexOf(header, 0); at >= 0; at = headers.indexOf(header, at + 1)) {
            values.add(latin(headers.getValue(at)).strip());
        }
        return values;
    }

    /** Bytes as Latin-1, in which every byte is one character. */
    public static String latin(DataChunk bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
