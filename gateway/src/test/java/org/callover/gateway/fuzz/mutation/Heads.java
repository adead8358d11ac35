package org.callover.gateway.fuzz.mutation;

import static org.callover.gateway.fuzz.mutation.Mutation.always;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Heads that are not formed as the protocol has it, or too large. */
final class Heads {
    private static final List<String> LINES = List.of(
            "X-No-Colon",
            "X-Space : 1",
            ": no name",
            " X-Folded: 1",
            "\tX-Folded: 1",
            "X-Nul: a\u0000b",
            "X-Return: a\rb",
            "X-\u00E9: 1",
            "X Y: 1",
            "X-Bell: \u0007",
            "X-Latin: \u00E9\u00FF",
            "X(y): 1",
            "X-Empty:",
            "X-Delete: \u007F",
            "Content-Length : 0",
            "Transfer-Encoding\u000B: chunked",
            "\u0000: 1",
            "=: =",
            "Host");

    static final List<Mutation> ALL = Stream.concat(
                    Stream.generate(() -> alone("a broken line in the head", (call, random) -> call.headers()
                                    .add(random.nextInt(call.headers().size() + 1), Values.one(LINES, random))))
                            .limit(2),
                    Stream.of(
                            alone(
                                    "a long header",
                                    (call, random) -> call.header("X-Long", "x".repeat(1_000 << random.nextInt(8)))),
                            alone("many headers", Heads::many),
                            alone("no host", (call, random) -> call.without("Host")),
                            alone("two hosts", (call, random) -> call.headers().add("Host: example.org")),
                            alone("two keys", (call, random) -> {
                                call.header("X-API-Key", "x");
                                call.header("X-API-Key", Oddities.text(random).replaceAll("[\r\n]", ""));
                            }),
                            alone("line feeds alone", (call, random) -> call.lineEnd("\n")),
                            alone("an empty line before", (call, random) -> call.method("\r\n\r\n" + call.method())),
                            alone("a space too many", (call, random) -> call.method(call.method() + " ")),
                            alone("a head that breaks off", (call, random) -> {
                                call.lineEnd(":");
                                call.breakOff();
                            }),
                            alone("the start of HTTP/2", (call, random) -> {
                                call.headers().add("Connection: Upgrade, HTTP2-Settings");
                                call.headers().add("Upgrade: h2c");
                                call.headers().add("HTTP2-Settings: AAMAAABkAAQAAP__");
                            }),
                            always("a header that the call has twice", call -> call.headers()
                                    .addAll(List.copyOf(call.headers())))))
            .toList();

    private Heads() {}

    private static Mutation alone(String name, java.util.function.BiConsumer<Call, Random> change) {
        return new Mutation(name, (call, random) -> {
            change.accept(call, random);
            call.standAlone();
        });
    }

    private static void many(Call call, Random random) {
        int count = 1 << random.nextInt(12);
        for (int i = 0; i < count; i++) {
            call.header("X-" + i, "1");
        }
    }
}
