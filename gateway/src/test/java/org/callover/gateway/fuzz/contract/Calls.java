package org.callover.gateway.fuzz.contract;

import java.util.List;
import java.util.Random;
import org.callover.gateway.fuzz.wire.Call;

/** Calls as the contract has them, with chance deciding what is left to the caller. */
public final class Calls {
    private final Values values;
    private final String host;

    public Calls(Values values, String host) {
        this.values = values;
        this.host = host;
    }

    /** A call of this operation that fits its description, or nearly. */
    public Call of(Operation operation, Random random) {
        String path = operation.path();
        for (Parameter parameter : operation.inPath()) {
            path = path.replace("{" + parameter.name() + "}", escaped(values.of(operation, parameter, random)));
        }
        Call call = new Call(operation.method(), path);
        call.header("Host", host);
        for (Parameter parameter : operation.inQuery()) {
            if (random.nextInt(10) < (parameter.required() ? 9 : 4)) {
                call.query().add(parameter.name() + "=" + escaped(values.of(operation, parameter, random)));
            }
        }
        if (random.nextBoolean() && !operation.types().isEmpty()) {
            call.header("Accept", Values.light(operation.types(), random));
        }
        if (!operation.bodies().isEmpty()) {
            String type = Values.one(List.copyOf(operation.bodies().keySet()), random);
            call.header("Content-Type", Bodies.header(type));
            call.body(Call.utf8(Bodies.of(operation, type, random)));
        }
        return call;
    }

    private static String escaped(String value) {
        return Call.escaped(Call.utf8(value));
    }
}
