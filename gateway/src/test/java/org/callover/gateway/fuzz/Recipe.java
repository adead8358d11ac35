package org.callover.gateway.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.callover.gateway.fuzz.contract.Calls;
import org.callover.gateway.fuzz.contract.Operation;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.mutation.Mutation;
import org.callover.gateway.fuzz.wire.Call;

/**
 * How one call is made: the same recipe always makes the same call.
 *
 * @param key the API key that is sent, or the empty text
 */
record Recipe(Operation operation, long seed, String key, List<Step> steps) {

    Recipe {
        steps = List.copyOf(steps);
    }

    /** One mutation, with the seed of its chance. */
    record Step(Mutation mutation, long seed) {}

    /** The recipe for a call as the contract has it, with the key; the number of the call decides which one. */
    static Recipe asDescribed(List<Operation> operations, String key, int number, long seed) {
        return new Recipe(operations.get(number % operations.size()), seed, key, List.of());
    }

    /** The recipe that this seed chooses. */
    static Recipe chosen(List<Operation> operations, String key, long seed) {
        Random random = new Random(seed);
        Operation operation = Values.one(operations, random);
        boolean withKey = random.nextInt(10) < (operation.writes() ? 7 : 3);
        List<Step> steps = new ArrayList<>();
        int kind = random.nextInt(100);
        // A tenth as the contract has it, a quarter with other values, the rest by malice.
        List<Mutation> malice = operation.bodies().isEmpty() ? Mutation.OF_REQUESTS : Mutation.ALL;
        List<Mutation> from = kind < 35 ? Mutation.OF_VALUES : malice;
        int count = kind < 10 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            steps.add(new Step(Values.one(from, random), random.nextLong()));
        }
        if (kind >= 10 && !operation.bodies().isEmpty() && random.nextInt(10) < 6) {
            steps.add(new Step(Values.one(Mutation.OF_BODIES, random), random.nextLong()));
        }
        return new Recipe(operation, random.nextLong(), withKey ? key : "", steps);
    }

    Call make(Calls calls) {
        Call call = calls.of(operation, new Random(seed));
        if (!key.isEmpty()) {
            call.header("X-API-Key", key);
        }
        steps.forEach(step -> step.mutation().change().accept(call, new Random(step.seed())));
        if (!operation.writes() && operation.writingMethods().contains(call.method())) {
            // What a reading call names exists, and others count on it.
            call.without("X-API-Key");
        }
        return call;
    }

    /** The recipes that have one step less. */
    List<Recipe> simpler() {
        List<Recipe> simpler = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Step> fewer = new ArrayList<>(steps);
            fewer.remove(i);
            simpler.add(new Recipe(operation, seed, key, fewer));
        }
        return simpler;
    }

    /** What is done to the call, in words. */
    String changes() {
        return steps.isEmpty()
                ? "nothing changed"
                : steps.stream().map(step -> step.mutation().name()).collect(Collectors.joining(", "));
    }
}
