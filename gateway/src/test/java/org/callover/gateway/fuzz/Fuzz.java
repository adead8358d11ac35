package org.callover.gateway.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.callover.gateway.fuzz.contract.Calls;
import org.callover.gateway.fuzz.contract.Operation;
import org.callover.gateway.fuzz.wire.Answer;
import org.callover.gateway.fuzz.wire.Call;
import org.callover.gateway.fuzz.wire.Connection;

/** A run of many calls against one instance, over some connections at once. */
final class Fuzz {
    private static final int CONNECTIONS = 4;

    /** In milliseconds: long enough for a machine that has other things to do. */
    private static final int PATIENCE = 30_000;

    private final int port;
    private final List<Operation> operations;
    private final Calls calls;
    private final String key;
    private final Rule rule;
    private final Findings findings = new Findings();
    private final Map<String, Integer> statuses = new ConcurrentSkipListMap<>();

    Fuzz(int port, List<Operation> operations, Calls calls, String key, Rule rule) {
        this.port = port;
        this.operations = operations;
        this.calls = calls;
        this.key = key;
        this.rule = rule;
    }

    /** Which call comes as which: by its number and a seed of its own. */
    private interface Choice {
        Recipe of(int number, long seed);
    }

    /** Sends so many calls by schema and by malice, which this seed and their number alone decide. */
    Findings run(long seed, int count) throws Exception {
        return run(seed, count, (number, own) -> Recipe.chosen(operations, key, own));
    }

    /** Sends so many calls as the contract has them, all operations in turn. */
    Findings runAsDescribed(long seed, int count) throws Exception {
        return run(seed, count, (number, own) -> Recipe.asDescribed(operations, key, number, own));
    }

    private Findings run(long seed, int count, Choice choice) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> work = IntStream.range(0, CONNECTIONS)
                    .<Future<?>>mapToObj(one -> threads.submit(() -> sendSome(seed, count, next, choice)))
                    .toList();
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return findings;
    }

    /** How many answers had each status. */
    Map<String, Integer> statuses() {
        return statuses;
    }

    private void sendSome(long seed, int count, AtomicInteger next, Choice choice) {
        try (Connection connection = new Connection(port, PATIENCE)) {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                Recipe recipe = choice.of(number, seed + number * 0x9E3779B97F4A7C15L);
                Outcome outcome = send(recipe, connection);
                statuses.merge(outcome.status(), 1, Integer::sum);
                if (outcome.broken().isPresent()) {
                    note(recipe, outcome, connection);
                }
            }
        }
    }

    /** What came of a call: the rule that it broke, if any, and what was answered. */
    private record Outcome(Call call, String status, Optional<String> broken, String answer) {}

    private Outcome send(Recipe recipe, Connection connection) {
        Call call = recipe.make(calls);
        try {
            Answer answer = connection.send(call);
            String text = answer.status() + " " + answer.headers() + " " + answer.text();
            return new Outcome(call, Integer.toString(answer.status()), rule.broken(call, answer), text);
        } catch (SocketTimeoutException hang) {
            return new Outcome(call, "hang", Optional.of("a hang"), "");
        } catch (IOException | NumberFormatException none) {
            Optional<String> broken = call.breaksOff() ? Optional.empty() : Optional.of("no answer");
            return new Outcome(call, "none", broken, String.valueOf(none.getMessage()));
        }
    }

    /** Keeps a call that broke the rule, in its simplest form. */
    private void note(Recipe recipe, Outcome outcome, Connection connection) {
        Call before = connection.previous();
        connection.close();
        Outcome alone = send(recipe, connection);
        if (alone.broken().isEmpty() && before != null) {
            // What came before has left something behind on the connection.
            findings.add(outcome.broken().orElseThrow() + " for the call after this one", before, outcome.answer());
        } else {
            noteSimplest(recipe, alone.broken().isPresent() ? alone : outcome, connection);
        }
    }

    /** Leaves out of the recipe what is not needed to break the same rule, and keeps what remains. */
    private void noteSimplest(Recipe recipe, Outcome outcome, Connection connection) {
        for (Recipe simpler : recipe.simpler()) {
            Outcome same = send(simpler, connection);
            if (same.broken().equals(outcome.broken())) {
                noteSimplest(simpler, same, connection);
                return;
            }
        }
        String broken = outcome.broken().orElseThrow();
        findings.add(broken + " after: " + recipe.changes(), outcome.call(), outcome.answer());
    }
}
