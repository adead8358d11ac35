package org.callover.gateway.fuzz.mutation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Values of headers that are odd, in a head that is well formed. */
final class Headers {
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "Accept",
                    List.of(
                            "",
                            "*",
                            "*/*;q=0",
                            "text/csv;q=2",
                            "text/csv;q=-1",
                            "text/csv;q=nan",
                            "application/json;q=0.0001",
                            "text/csv;q=0.5,application/json;q=0.5",
                            "application/*",
                            "/",
                            "a/b/c",
                            "text/html",
                            "image/png, */*;q=0.1",
                            "application/json;charset=utf-16",
                            "application/json;q=",
                            ";;;",
                            ",",
                            "text/csv,".repeat(500),
                            "text/\u00E9",
                            "application/problem+json",
                            "text/csv;header=absent",
                            "application/json;v=\"a,b;c\\\"\"")),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "",
                            "text/csv",
                            "application/json",
                            "application/yaml",
                            "text/csv;charset=utf-16",
                            "text/csv;charset=x-none",
                            "text/csv;charset=\"",
                            "text/plain;charset=iso-8859-1",
                            "/",
                            "a",
                            "text",
                            "text/csv;;",
                            "multipart/form-data",
                            "multipart/form-data; boundary=",
                            "multipart/form-data; boundary=" + "b".repeat(300),
                            "multipart/mixed;boundary=x",
                            "application/x-www-form-urlencoded",
                            "application/octet-stream",
                            "application/xml",
                            "text/csv, application/json",
                            "text/\u00E9",
                            "application/x-java-serialized-object",
                            "*/*",
                            "text/*")),
            Map.entry(
                    "If-None-Match",
                    List.of(
                            "*",
                            "\"x\"",
                            "W/\"x\"",
                            "x",
                            "\"",
                            "\"\u00E9\"",
                            "W/",
                            ",,,",
                            "\"a\"," + "\"b\",".repeat(800),
                            "\"\\\"\"")),
            Map.entry("If-Match", List.of("*", "\"x\"")),
            Map.entry("If-Modified-Since", List.of("Sat, 01 Jan 2050 00:00:00 GMT", "yesterday", "")),
            Map.entry("If-Unmodified-Since", List.of("Sat, 01 Jan 2000 00:00:00 GMT", "x")),
            Map.entry(
                    "Range",
                    List.of(
                            "bytes=0-10",
                            "bytes=-1",
                            "bytes=5-1",
                            "bytes=0-0,1-1,2-2",
                            "lines=1-2",
                            "bytes=9999999999-")),
            Map.entry("If-Range", List.of("\"x\"", "x")),
            Map.entry("Expect", List.of("100-continue", "200-ok", "", "100-CONTINUE", "100-continue, x", "\u00E9")),
            Map.entry(
                    "Cookie",
                    List.of(
                            "a=b",
                            "n\u00E4me=w\u00E9rt",
                            "=",
                            ";",
                            "$Version=1; a=b",
                            "a=\"",
                            "a=b,c=d; e",
                            "a=" + "b".repeat(6_000),
                            "JSESSIONID=../../x",
                            "\u00FF\u00FE",
                            "a=\u0001",
                            "__Host-x=1; x=\u2026".replace('\u2026', '\u0085'))),
            Map.entry("Accept-Encoding", List.of("gzip", "br", "identity;q=0", "*;q=0", "gzip;q=x", "\u00E9")),
            Map.entry("Accept-Language", List.of("en", "x".repeat(3_000), "*;q=0", "de-\u00E9", "-", "en;q=1.5")),
            Map.entry("Accept-Charset", List.of("utf-16", "*;q=0", "x")),
            Map.entry("Content-Encoding", List.of("gzip", "deflate", "br", "identity", "x")),
            Map.entry("Content-Language", List.of("x-\u00E9", "")),
            Map.entry("Connection", List.of("close", "upgrade", "keep-alive", "x", "Host", "TE, close")),
            Map.entry("Upgrade", List.of("h2c", "websocket", "TLS/1.0", "HTTP/2.0", "x")),
            Map.entry(
                    "Host",
                    List.of(
                            "",
                            "example.org",
                            "localhost:99999",
                            "localhost:-1",
                            "[::1",
                            "a b",
                            "a@b",
                            "x/y",
                            "\u00E9",
                            "a,b",
                            "x".repeat(5_000))),
            Map.entry("Origin", List.of("null", "https://example.org", "\u00E9")),
            Map.entry(
                    "Authorization", List.of("Basic", "Basic !!!", "Basic YTpi", "Bearer x", "\u00E9", "Digest a=\"")),
            Map.entry(
                    "X-API-Key",
                    List.of(
                            "",
                            " ",
                            "callover_",
                            "callover_" + "A".repeat(43),
                            "\u00E9",
                            "x".repeat(7_000),
                            "' OR 1=1--")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "PUT", "x")),
            Map.entry("X-Forwarded-Host", List.of("example.org", "a b", "\u00E9", "a,b", "")),
            Map.entry("X-Forwarded-Proto", List.of("https", "javascript", "", "\u00E9")),
            Map.entry("X-Forwarded-For", List.of("127.0.0.1", "::1, x", "\u00E9", "1,".repeat(2_000))),
            Map.entry("X-Forwarded-Port", List.of("-1", "x", "99999999999")),
            Map.entry("Forwarded", List.of("for=\"[::1]\";proto=https", ";;", "\u00E9")),
            Map.entry("TE", List.of("trailers", "chunked;q=0")),
            Map.entry("Trailer", List.of("X-API-Key", "Content-Length")),
            Map.entry("Max-Forwards", List.of("0", "-1", "x")),
            Map.entry("Referer", List.of("x", "\u00E9", "http://" + "x".repeat(3_000))),
            Map.entry("User-Agent", List.of("", "\u00E9", "${jndi:ldap://localhost/x}", "x".repeat(3_000)))));

    private static final List<String> NAMES = List.copyOf(VALUES.keySet());

    static final List<Mutation> ALL = Stream.of(
                    Stream.generate(() -> new Mutation("an odd header", Headers::odd))
                            .limit(8),
                    Stream.of("Accept", "Content-Type", "If-None-Match", "Cookie", "Expect")
                            .map(Headers::odd),
                    Stream.of(new Mutation("a header twice", (call, random) -> {
                        String name = Values.one(NAMES, random);
                        call.header(name, Values.one(VALUES.get(name), random));
                        call.header(name, Values.one(VALUES.get(name), random));
                        call.standAlone();
                    })))
            .flatMap(all -> all)
            .toList();

    private Headers() {}

    /** An odd value of this header. */
    static Mutation odd(String name) {
        return new Mutation("an odd " + name, (call, random) -> set(call, name, random));
    }

    private static void odd(Call call, Random random) {
        set(call, Values.one(NAMES, random), random);
    }

    private static void set(Call call, String name, Random random) {
        call.without(name);
        call.header(name, Values.one(VALUES.get(name), random));
        if (name.equals("Expect") || name.equals("Host") || name.equals("Connection") || name.equals("Upgrade")) {
            call.standAlone();
        }
    }
}
