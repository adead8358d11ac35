package org.callover.gateway.fuzz.mutation;

import static org.callover.gateway.fuzz.mutation.Mutation.always;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;

/** Methods that a call does not have, and versions of the protocol. */
final class Methods {
    private static final List<String> KNOWN =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT");

    private static final List<String> UNKNOWN = List.of(
            "PROPFIND",
            "PURGE",
            "QUERY",
            "get",
            "Get",
            "GETT",
            "G",
            "A".repeat(5_000),
            "GET/",
            "G\u00C9T",
            "(GET)",
            "GET\t",
            "G\u0000T",
            "",
            "PRI");

    static final List<Mutation> ALL = Stream.of(
                    Stream.generate(() -> new Mutation(
                                    "another method", (call, random) -> call.method(Values.one(KNOWN, random))))
                            .limit(5),
                    Stream.of(
                            always("HEAD", call -> call.method("HEAD")),
                            new Mutation("an unknown method", (call, random) -> {
                                call.method(Values.one(UNKNOWN, random));
                                call.standAlone();
                            }),
                            always("HTTP/1.0", call -> {
                                call.version("HTTP/1.0");
                                call.standAlone();
                            }),
                            new Mutation("an odd version", (call, random) -> {
                                call.version(Values.one(
                                        List.of(
                                                "HTTP/1.2",
                                                "HTTP/2.0",
                                                "HTTP/9.9",
                                                "http/1.1",
                                                "HTTP/1",
                                                "HTTP",
                                                "HTTP/1.1x",
                                                "1.1"),
                                        random));
                                call.standAlone();
                            })))
            .flatMap(all -> all)
            .toList();

    private Methods() {}
}
