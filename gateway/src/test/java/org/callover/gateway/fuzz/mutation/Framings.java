package org.callover.gateway.fuzz.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Lengths and chunks, well formed and not. */
final class Framings {
    private static final List<String> LENGTHS =
            List.of("-1", "x", "", "+5", "0x5", "5, 5", "5 5", "99999999999999999999", "1e3", "5;", "\u0665");

    private static final List<String> ENCODINGS = List.of(
            "gzip", "identity", "chunked, chunked", "gzip, chunked", "x", "Chunked", "chunked;q=1", "\u00E9", "");

    static final List<Mutation> ALL = Stream.of(
                    Mutation.always("a body where none is read", call -> call.body(call.text() + "x")),
                    new Mutation("chunks", (call, random) -> chunked(call, "\r\n")),
                    new Mutation("chunks with extensions", (call, random) -> chunked(call, ";a=b;c=\"d\"\r\n")),
                    new Mutation(
                            "a chunk of a bad size",
                            (call, random) -> broken(
                                    call,
                                    Values.one(
                                            List.of(
                                                    "zz\r\nx",
                                                    "-1\r\nx",
                                                    "ffffffffffffffffff\r\nx",
                                                    "\r\nx\r\n",
                                                    "5 5\r\nhello",
                                                    "0x5\r\nhello"),
                                            random))),
                    new Mutation("a chunk without an end", (call, random) -> broken(call, "5\r\nhelloX\r\n0\r\n\r\n")),
                    new Mutation("chunks that break off", (call, random) -> {
                        broken(call, "ff\r\nhello");
                        call.breakOff();
                    }),
                    new Mutation("a trailer", (call, random) -> broken(call, "1\r\nx\r\n0\r\nX-API-Key: x\r\n\r\n")),
                    new Mutation("both lengths", (call, random) -> {
                        call.header("Content-Length", "5");
                        broken(call, "5\r\nhello\r\n0\r\n\r\n");
                    }),
                    new Mutation("two lengths", (call, random) -> {
                        call.header("Content-Length", "5");
                        call.header("Content-Length", "6");
                        call.frame("helloX");
                    }),
                    new Mutation("the length twice", (call, random) -> {
                        call.header("Content-Length", "5");
                        call.header("Content-Length", "5");
                        call.frame("hello");
                    }),
                    new Mutation("an odd length", (call, random) -> {
                        call.header("Content-Length", Values.one(LENGTHS, random));
                        call.frame("hello");
                    }),
                    new Mutation("a body that breaks off", (call, random) -> {
                        call.header(
                                "Content-Length", Integer.toString(call.text().length() + 100));
                        call.frame(call.text());
                        call.breakOff();
                    }),
                    new Mutation("a body longer than it says", (call, random) -> {
                        call.header(
                                "Content-Length", Integer.toString(call.text().length() / 2));
                        call.frame(call.text());
                    }),
                    new Mutation("an odd encoding", (call, random) -> {
                        call.header("Transfer-Encoding", Values.one(ENCODINGS, random));
                        call.frame("5\r\nhello\r\n0\r\n\r\n");
                        // Where the encoding is not chunked, nobody can say where the body ends.
                        call.breakOff();
                    }))
            .toList();

    private Framings() {}

    private static void chunked(Call call, String afterSize) {
        int half = call.text().length() / 2;
        String chunks = Stream.of(call.text().substring(0, half), call.text().substring(half))
                .filter(part -> !part.isEmpty())
                .map(part -> Integer.toHexString(part.length()) + afterSize + part + "\r\n")
                .reduce("", String::concat);
        broken(call, chunks + "0\r\n\r\n");
    }

    private static void broken(Call call, String chunks) {
        call.header("Transfer-Encoding", "chunked");
        call.frame(chunks);
    }
}
