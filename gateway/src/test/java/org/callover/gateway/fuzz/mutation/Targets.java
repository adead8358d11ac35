package org.callover.gateway.fuzz.mutation;

import static org.callover.gateway.fuzz.mutation.Mutation.always;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Paths that are not written as they ought to be. */
final class Targets {
    private static final List<String> PIECES = List.of(
            "%zz",
            "%",
            "%0",
            "%00",
            "%C0%AF",
            "%c0%ae%c0%ae",
            "%E2%82",
            "%FF",
            "%25zz",
            "%2500",
            "%u0041",
            "..",
            "%2e%2e",
            "%2e%2e%2f",
            "%252e%252e%252f",
            "..%5c",
            ";",
            ";a=b",
            ";jsessionid=1",
            "//",
            "%2F",
            "%5c",
            "\\",
            "/./",
            "/../",
            ".",
            "%20",
            "%09",
            "%0d%0aX-Injected:%20yes",
            "+",
            "&",
            "=",
            "'",
            "\"",
            "<",
            ">",
            "{",
            "}",
            "|",
            "^",
            "`",
            "~",
            "[",
            "]",
            "$",
            "@",
            ":",
            "*",
            "!",
            ",",
            "%EF%BB%BF",
            "%F0%9F%9A%80",
            "%E2%80%AE",
            "-",
            "_");

    private static final List<String> ELSEWHERE = List.of(
            "/..",
            "/../..",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc/passwd",
            "/WEB-INF/web.xml",
            "/META-INF/openapi.yaml",
            "/%57EB-INF/web.xml",
            "/WEB-INF;/web.xml",
            "/web-inf/web.xml",
            "//WEB-INF/web.xml",
            "/./WEB-INF/web.xml",
            "/api",
            "/api/",
            "/api/v1",
            "/api/v1/",
            "/api/v2/kpi-sets",
            "/api//v1/kpi-sets",
            "/API/v1/kpi-sets",
            "/problem",
            "/health/anything",
            "/health/",
            "/healthz",
            "/metrics",
            "/server-openapi",
            "/openapi.json",
            "/openapi/",
            "/asadmin",
            "/__asadmin/list",
            "/management/domain",
            "/application.wadl",
            "/api/v1/application.wadl",
            "/favicon.ico",
            "/robots.txt",
            "/index.html",
            "/.well-known/security.txt",
            "/%3f",
            "/%23",
            "/?",
            "//",
            "///",
            "/;",
            "/%20");

    static final List<Mutation> ALL = Stream.of(
                    Stream.generate(() -> new Mutation("a piece in the path", Targets::insert))
                            .limit(4),
                    Stream.generate(() -> new Mutation(
                                    "a path elsewhere", (call, random) -> call.target(Values.one(ELSEWHERE, random))))
                            .limit(3),
                    Stream.of(
                            new Mutation("an odd last segment", Targets::lastSegment),
                            new Mutation(
                                    "a long path",
                                    (call, random) ->
                                            call.target(call.target() + "/" + "a".repeat(100 << random.nextInt(10)))),
                            new Mutation(
                                    "many segments",
                                    (call, random) ->
                                            call.target(call.target() + "/a".repeat(1 << random.nextInt(11)))),
                            new Mutation("upper case in the path", Targets::upperCase),
                            new Mutation("raw bytes in the path", Targets::raw),
                            always("a slash at the end", call -> call.target(call.target() + "/")),
                            always("a fragment", call -> call.target(call.target() + "#there")),
                            always("a second question mark", call -> call.target(call.target() + "?a?b")),
                            always(
                                    "no slash in front",
                                    call -> call.target(call.target().replaceFirst("^/", ""))),
                            always("an absolute target", call -> call.target("http://localhost" + call.target())),
                            always(
                                    "another host's target",
                                    call -> call.target("https://example.org:1" + call.target())),
                            always("a target without a path", call -> call.target("http://localhost")),
                            always("a target of another scheme", call -> call.target("ftp://x@[::1" + call.target())),
                            always("an authority as target", call -> call.target("localhost:80")),
                            always("a star as target", call -> call.target("*")),
                            always("no target", call -> call.target(""))))
            .flatMap(all -> all)
            .toList();

    private Targets() {}

    private static void insert(Call call, Random random) {
        int at = random.nextInt(call.target().length() + 1);
        call.target(call.target().substring(0, at)
                + Values.one(PIECES, random)
                + call.target().substring(at));
    }

    private static void lastSegment(Call call, Random random) {
        call.target(call.target().substring(0, call.target().lastIndexOf('/') + 1) + Oddities.escaped(random));
    }

    private static void raw(Call call, Random random) {
        call.target(call.target()
                + Values.one(List.of(" ", "\u00E9", "\u0001", "\u007F", "\u0000", "\t", "\u00C0\u00AF"), random));
    }

    private static void upperCase(Call call, Random random) {
        int at = random.nextInt(call.target().length() + 1);
        call.target(call.target().substring(0, at) + call.target().substring(at).toUpperCase(java.util.Locale.ROOT));
    }
}
