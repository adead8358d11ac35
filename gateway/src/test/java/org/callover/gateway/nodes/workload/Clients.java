package org.callover.gateway.nodes.workload;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.callover.gateway.nodes.HttpAnswer;
import org.callover.gateway.nodes.HttpQuestion;
import org.callover.gateway.nodes.history.Cell;
import org.callover.gateway.nodes.history.Failure;
import org.callover.gateway.nodes.history.KeyLife;
import org.callover.gateway.nodes.history.KeyUse;
import org.callover.gateway.nodes.history.Write;
import org.callover.gateway.nodes.history.Write.Outcome;

/** Makes the steps of clients, and takes down what they see. */
final class Clients {
    private static final int TRIES = 60;
    private static final int MILLIS_BETWEEN = 500;

    /** A key that was made. */
    private record MadeKey(String id, String secret, long made) {}

    private final Caller caller;
    private final Recorder recorder;
    private final Map<Integer, MadeKey> keys = new ConcurrentHashMap<>();
    private final Map<Integer, Long> revoking = new ConcurrentHashMap<>();
    private final Map<Integer, Long> revoked = new ConcurrentHashMap<>();

    Clients(Caller caller, Recorder recorder) {
        this.caller = caller;
        this.recorder = recorder;
    }

    void make(Step.OfClient step) {
        if (step instanceof Step.Import file) {
            send(file);
        } else if (step instanceof Step.Define text) {
            define(text);
        } else if (step instanceof Step.Ask ask) {
            read(ask.via(), ask.question());
        } else if (step instanceof Step.MakeKey key) {
            makeKey(key);
        } else if (step instanceof Step.UseKey key) {
            useKey(key);
        } else if (step instanceof Step.RevokeKey key) {
            revokeKey(key);
        }
    }

    void read(int via, Question question) {
        Asked asked = caller.ask(via, HttpQuestion.get(question.target()));
        HttpAnswer answer = asked.answer();
        if (answer == null || asked.status() >= 500) {
            return;
        }
        if (asked.status() == 200) {
            recorder.add(question.read(asked.node(), asked.start(), asked.end(), answer, recorder.latest()));
        } else {
            wrong(asked, question.target());
        }
    }

    private void wrong(Asked asked, String what) {
        recorder.add(
                new Failure(asked.node(), what, asked.start(), asked.end(), "not expected: " + asked.shown(), false));
    }

    void define(Step.Define step) {
        HttpQuestion text = caller.authorised(new HttpQuestion(
                "POST",
                "/api/v1/definitions?name=" + step.set() + ".yaml",
                Map.of("Content-Type", "application/yaml"),
                World.definition(step.set(), step.operation())));
        Asked asked = caller.ask(step.via(), text);
        record(step.operation(), Set.of(Cell.text(step.set())), asked.start(), asked);
    }

    void send(Step.Import step) {
        HttpQuestion file = caller.authorised(new HttpQuestion(
                "POST",
                "/api/v1/imports?fileName=op-" + step.operation() + ".csv",
                Map.of("Content-Type", "text/csv"),
                World.csv(step.cells(), step.operation())));
        if (step.sending() == Step.Sending.ONCE) {
            Asked asked = caller.ask(step.via(), file);
            record(step, asked.start(), asked);
            return;
        }
        HttpQuestion keyed = file.with("Idempotency-Key", "operation-" + step.operation());
        CompletableFuture<Asked> beside = step.sending() == Step.Sending.TWICE_AT_ONCE
                ? CompletableFuture.supplyAsync(() -> untilClear(Step.BALANCER, keyed))
                : CompletableFuture.completedFuture(null);
        Asked first = untilClear(step.via(), keyed);
        Asked other = beside.join();
        if (step.sending() == Step.Sending.AND_AGAIN && first.status() == 201) {
            other = untilClear(Step.BALANCER, keyed);
        }
        record(step, first.start(), other == null || other.isClear() && first.isClear() ? first : clear(first, other));
        if (other != null) {
            same(first, other, step);
        }
    }

    private static Asked clear(Asked first, Asked other) {
        return first.isClear() ? first : other;
    }

    /** Asks until it is clear what was done; the start of what is returned is that of the first time. */
    private Asked untilClear(int via, HttpQuestion question) {
        Asked asked = caller.ask(via, question);
        long start = asked.start();
        for (int i = 1; i < TRIES && !asked.isClear(); i++) {
            pause();
            asked = caller.ask(Step.BALANCER, question);
        }
        return new Asked(asked.node(), start, asked.end(), asked.answer(), asked.fault());
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void same(Asked first, Asked other, Step.Import step) {
        HttpAnswer one = first.answer();
        HttpAnswer two = other.answer();
        if (one != null
                && two != null
                && first.isClear()
                && other.isClear()
                && (one.status() != two.status() || !one.text().equals(two.text()))) {
            wrong(other, "operation " + step.operation() + " sent again, after " + first.shown());
        }
    }

    private void record(Step.Import step, long start, Asked asked) {
        record(step.operation(), Set.copyOf(step.cells()), start, asked);
    }

    private void record(int operation, Set<Cell> cells, long start, Asked asked) {
        HttpAnswer answer = asked.answer();
        Outcome outcome = Outcome.UNKNOWN;
        int number = 0;
        if (answer != null && asked.status() == 201) {
            outcome = Outcome.RECORDED;
            number = answer.json().getInt("revision", 0);
        } else if (answer != null && asked.isClear()) {
            outcome = Outcome.REFUSED;
            wrong(asked, "operation " + operation);
        }
        recorder.add(new Write(operation, cells, start, asked.end(), outcome, number));
    }

    private void makeKey(Step.MakeKey step) {
        Asked asked = caller.ask(
                step.via(),
                caller.authorised(new HttpQuestion(
                        "POST",
                        "/api/v1/keys",
                        Map.of("Content-Type", "application/json"),
                        "{\"name\": \"workload " + step.number() + "\", \"role\": \"ADMINISTRATOR\"}")));
        HttpAnswer answer = asked.answer();
        if (answer != null && asked.status() == 201) {
            keys.put(
                    step.number(),
                    new MadeKey(
                            answer.header("Location").replaceAll(".*/", ""),
                            answer.json().getString("key"),
                            asked.end()));
        }
    }

    private void useKey(Step.UseKey step) {
        MadeKey key = keys.get(step.number());
        if (key != null) {
            Asked asked =
                    caller.ask(step.via(), HttpQuestion.get("/api/v1/keys").with("X-API-Key", key.secret()));
            if (asked.status() == 200 || asked.status() == 401) {
                recorder.add(new KeyUse(
                        name(step.number()), asked.node(), asked.start(), asked.end(), asked.status() == 200));
            } else if (asked.isClear()) {
                wrong(asked, "use of " + name(step.number()));
            }
        }
    }

    private void revokeKey(Step.RevokeKey step) {
        MadeKey key = keys.get(step.number());
        if (key != null) {
            revoking.merge(step.number(), System.nanoTime(), Math::min);
            Asked asked = caller.ask(
                    step.via(),
                    caller.authorised(new HttpQuestion("DELETE", "/api/v1/keys/" + key.id(), Map.of(), "")));
            if (asked.status() == 204) {
                revoked.merge(step.number(), asked.end(), Math::min);
            }
        }
    }

    private static String name(int number) {
        return "key " + number;
    }

    /** Takes down the lives of all keys, at the end. */
    void end() {
        keys.forEach((number, key) -> recorder.add(new KeyLife(
                name(number),
                key.made(),
                revoking.getOrDefault(number, KeyLife.NEVER),
                revoked.getOrDefault(number, KeyLife.NEVER))));
    }
}
