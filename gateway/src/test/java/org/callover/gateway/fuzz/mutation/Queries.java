package org.callover.gateway.fuzz.mutation;

import static org.callover.gateway.fuzz.mutation.Mutation.always;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Parameters that are wrong, repeated, unknown or badly escaped. */
final class Queries {
    private static final List<String> BROKEN = List.of(
            "%",
            "%z",
            "%zz=1",
            "a=%",
            "area=%C0%AF",
            "period=%00",
            "a=%E2%82",
            "%00=1",
            "=",
            "=1",
            "&",
            "&&&",
            "?",
            "#",
            "a[]=1",
            "a=1;b=2",
            "area",
            "area=",
            "format=%2",
            "period=2021%2D12",
            "per%69od=2021-12",
            "a=b=c",
            "+=+",
            "\u00E9=1",
            "window=\u00FF",
            "x=%u0041",
            "dryRun",
            "limit=-1",
            "offset=99999999999",
            "page=1",
            "callback=x",
            "_=1");

    static final List<Mutation> ALL = Stream.of(
                    Stream.generate(() -> new Mutation("an odd value", Queries::oddValue))
                            .limit(5),
                    Stream.generate(() -> new Mutation("a broken parameter", (call, random) -> call.query()
                                    .add(Values.one(BROKEN, random))))
                            .limit(2),
                    Stream.of(
                            new Mutation("a value of another parameter", Queries::swapped),
                            new Mutation("noise in the query", Queries::noise),
                            new Mutation("a parameter twice", Queries::twice),
                            new Mutation("a parameter less", Queries::less),
                            new Mutation("a name in upper case", Queries::upperCase),
                            new Mutation("an unknown parameter", (call, random) -> call.query()
                                    .add(Oddities.escaped(random) + "=" + Oddities.escaped(random))),
                            new Mutation("a value escaped twice", Queries::escapedTwice),
                            new Mutation("a long value", (call, random) -> call.query()
                                    .add("area=" + "x".repeat(100 << random.nextInt(11)))),
                            new Mutation("many parameters", Queries::many),
                            always("many values in one", call -> call.query().add("area=" + "E09000019,".repeat(500)))))
            .flatMap(all -> all)
            .toList();

    private Queries() {}

    private static String name(String piece) {
        return piece.split("=", 2)[0];
    }

    private static int place(Call call, Random random) {
        if (call.query().isEmpty()) {
            call.query().add(Values.one(List.of("area=Islington", "period=2021-12", "format=json", "id=1"), random));
        }
        return random.nextInt(call.query().size());
    }

    private static void oddValue(Call call, Random random) {
        int at = place(call, random);
        call.query().set(at, name(call.query().get(at)) + "=" + Oddities.escaped(random));
    }

    private static void swapped(Call call, Random random) {
        int to = place(call, random);
        String from = call.query().get(place(call, random));
        call.query()
                .set(to, name(call.query().get(to)) + from.substring(name(from).length()));
    }

    private static void noise(Call call, Random random) {
        int at = place(call, random);
        // No spaces: the line would end there.
        call.query()
                .set(at, Oddities.noise(call.query().get(at), random).replaceAll("[\\x00-\\x20\\x7f-\\xff]", "%20"));
    }

    private static void twice(Call call, Random random) {
        call.query().add(call.query().get(place(call, random)));
    }

    private static void less(Call call, Random random) {
        call.query().remove(place(call, random));
    }

    private static void upperCase(Call call, Random random) {
        int at = place(call, random);
        call.query().set(at, call.query().get(at).toUpperCase(java.util.Locale.ROOT));
    }

    private static void escapedTwice(Call call, Random random) {
        int at = place(call, random);
        String piece = call.query().get(at);
        call.query()
                .set(
                        at,
                        name(piece) + "="
                                + Call.escaped(
                                        Call.escaped(piece.substring(name(piece).length()))));
    }

    private static void many(Call call, Random random) {
        int count = 1 << random.nextInt(11);
        for (int i = 0; i < count; i++) {
            call.query().add("area=" + i);
        }
    }
}
