package org.callover.gateway.fuzz.mutation;

import static org.callover.gateway.fuzz.mutation.Mutation.always;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Bodies that do not say what they ought to. */
final class Contents {
    private static final List<String> WHOLE = List.of(
            "",
            " ",
            "\n",
            "\u0000",
            "\u00EF\u00BB\u00BF",
            "\u00FF\u00FE",
            "\u00C0\u00AF",
            "{",
            "[",
            "null",
            "0",
            "\"",
            "{}",
            "[]",
            "{\"claims\":{}}",
            "{\"claims\":[null,1,[],{}]}",
            "{\"claims\":[{\"value\":1e999999999}]}",
            "[{\"indicator\":{},\"value\":[]}]",
            "[{\"value\":1e-999999999,\"area\":\"Islington\",\"period\":\"2021-12\"}]",
            "{\"a\":1,\"a\":2}",
            "[{\"indicator\":\"\\ud800\"}]",
            ",",
            ",,,\n,,,",
            "\"",
            "a,b\n\"x",
            "series,area,period,value",
            "series,series,area,period,value\n1,2,3,4,5",
            "series;area;period;value\nfuzz-count;Islington;2021-12;1",
            "kpi: 1",
            "kpi: 2\nset: fuzz",
            "kpi: [",
            "--- !!java.lang.Runtime {}",
            "a: &a [*a, *a]",
            "- - - - -",
            "? ? ? ?",
            "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///x\">]><x>&a;</x>",
            "PK\u0003\u0004",
            "\u001F\u008B\u0008");

    static final List<Mutation> ALL = Stream.concat(
                    Stream.generate(() -> new Mutation(
                                    "noise in the body",
                                    (call, random) -> call.body(Oddities.noise(call.text(), random))))
                            .limit(4),
                    Stream.of(
                            new Mutation("another body", (call, random) -> call.body(Values.one(WHOLE, random))),
                            new Mutation("another body yet", (call, random) -> call.body(Values.one(WHOLE, random))),
                            new Mutation("an odd cell", Contents::oddCell),
                            new Mutation("an odd cell more", Contents::oddCell),
                            new Mutation(
                                    "a body cut short",
                                    (call, random) -> call.body(call.text()
                                            .substring(
                                                    0,
                                                    random.nextInt(call.text().length() + 1)))),
                            new Mutation(
                                    "a deep body",
                                    (call, random) ->
                                            call.body(Values.one(List.of("[", "{\"a\":", "- ", "{a: ", "\""), random)
                                                    .repeat(10 << random.nextInt(13)))),
                            new Mutation(
                                    "a body many times",
                                    (call, random) -> call.body(call.text().repeat(1 << random.nextInt(11)))),
                            new Mutation(
                                    "a long line",
                                    (call, random) -> call.body(call.text() + "x".repeat(1_000 << random.nextInt(11)))),
                            new Mutation("lines in another order", Contents::shuffled),
                            new Mutation("any bytes", (call, random) -> call.body(bytes(random))),
                            always("a byte order mark", call -> call.body("\u00EF\u00BB\u00BF" + call.text())),
                            always(
                                    "UTF-16",
                                    call -> call.body(new String(
                                            call.text().getBytes(StandardCharsets.UTF_16),
                                            StandardCharsets.ISO_8859_1))),
                            always(
                                    "returns without feeds",
                                    call -> call.body(call.text().replace('\n', '\r')))))
            .toList();

    private Contents() {}

    private static String bytes(Random random) {
        byte[] bytes = new byte[1 << random.nextInt(12)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void oddCell(Call call, Random random) {
        String[] cells = call.text().split("(?<=[,\n:])", -1);
        int at = random.nextInt(cells.length);
        String end = cells[at].isEmpty() ? "" : cells[at].substring(cells[at].length() - 1);
        cells[at] = Oddities.text(random) + end;
        call.body(String.join("", cells));
    }

    private static void shuffled(Call call, Random random) {
        List<String> lines = new java.util.ArrayList<>(call.text().lines().toList());
        java.util.Collections.shuffle(lines, random);
        call.body(String.join("\n", lines));
    }
}
