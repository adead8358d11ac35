package org.callover.gateway.fuzz.mutation;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.callover.gateway.fuzz.wire.Call;

/** A way to change a call, by its name and what it does with chance. */
public record Mutation(String name, BiConsumer<Call, Random> change) {

    /** Those of the query, which a schema can speak of. */
    public static final List<Mutation> OF_VALUES = Queries.ALL;

    /** Those of the body and its type. */
    public static final List<Mutation> OF_BODIES = Stream.concat(
                    Contents.ALL.stream(), Stream.of(Headers.odd("Content-Type")))
            .toList();

    /** Those of a call without a body. */
    public static final List<Mutation> OF_REQUESTS = Stream.of(
                    Targets.ALL, Queries.ALL, Methods.ALL, Headers.ALL, Heads.ALL, Framings.ALL)
            .flatMap(List::stream)
            .toList();

    /** All there are, each kind as often as it has ways. */
    public static final List<Mutation> ALL =
            Stream.concat(OF_REQUESTS.stream(), OF_BODIES.stream()).toList();

    /** One whose change leaves nothing to chance. */
    static Mutation always(String name, java.util.function.Consumer<Call> change) {
        return new Mutation(name, (call, random) -> change.accept(call));
    }

    @Override
    public String toString() {
        return name;
    }
}
