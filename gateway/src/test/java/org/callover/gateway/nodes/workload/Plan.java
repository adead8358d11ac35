package org.callover.gateway.nodes.workload;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.callover.gateway.nodes.history.Cell;

/** The steps of a workload: a pure function of its seed and length. */
final class Plan {
    static final int NODES = 3;

    /** The number of the first operation of the plan; those before it make the world. */
    static final int FIRST = 100;

    private static final List<Duration> JUMPS = List.of(
            Duration.ofSeconds(-90),
            Duration.ofSeconds(40),
            Duration.ofMinutes(-45),
            Duration.ofHours(2),
            Duration.ofHours(-9),
            Duration.ofHours(10),
            Duration.ZERO);

    private final Random random;
    private final int length;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Integer> keys = new ArrayDeque<>();
    private int down = -1;
    private int quiet;

    private Plan(long seed, int length) {
        this.random = new Random(seed);
        this.length = length;
        this.quiet = between(10, 30);
    }

    static List<Step> of(long seed, int length) {
        Plan plan = new Plan(seed, length);
        while (plan.steps.size() < length) {
            plan.next();
        }
        return List.copyOf(plan.steps);
    }

    private void next() {
        if (quiet-- > 0) {
            steps.add(ofClient());
        } else {
            fault();
            quiet = between(30, 120);
        }
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Something is broken, the clients go on for a while, and it is repaired. */
    private void fault() {
        int node = random.nextInt(NODES);
        switch (random.nextInt(10)) {
            case 0, 1 -> broken(new Step.Kill(node), node, between(20, 60), new Step.Start(node));
            case 2 -> broken(new Step.Stop(node), node, between(20, 60), new Step.Start(node));
            case 3, 4 -> broken(new Step.Pause(node), node, between(10, 60), new Step.Resume(node));
            case 5 -> broken(database(Step.ToDatabase.STOP), -1, between(5, 60), database(Step.ToDatabase.START));
            case 6 -> broken(database(Step.ToDatabase.KILL), -1, between(5, 30), database(Step.ToDatabase.START));
            case 7 -> broken(database(Step.ToDatabase.PAUSE), -1, between(5, 40), database(Step.ToDatabase.RESUME));
            default -> steps.add(new Step.Jump(node, pick(JUMPS)));
        }
    }

    private static Step database(Step.ToDatabase what) {
        return new Step.Break(what);
    }

    private void broken(Step fault, int node, int meanwhile, Step repair) {
        steps.add(fault);
        down = node;
        for (int i = 0; i < meanwhile; i++) {
            steps.add(ofClient());
        }
        down = -1;
        steps.add(repair);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The balancer, or a node that the plan has not broken. */
    private int via() {
        int node = random.nextInt(NODES);
        return random.nextInt(10) < 6 || node == down ? Step.BALANCER : node;
    }

    private Step ofClient() {
        int operation = FIRST + steps.size();
        return switch (random.nextInt(100)) {
            case 0, 1, 2 -> new Step.Define(operation, via(), pick(World.SETS));
            case 3, 4, 5, 6, 7 -> ofKeys(operation);
            case 8, 9 -> new Step.Import(operation, via(), World.wideCells(), pick(List.of(Step.Sending.values())));
            default ->
                random.nextInt(3) == 0
                        ? new Step.Import(operation, via(), cells(), sending())
                        : new Step.Ask(via(), question());
        };
    }

    private Step.Sending sending() {
        return random.nextInt(2) == 0 ? Step.Sending.ONCE : pick(List.of(Step.Sending.values()));
    }

    private Step ofKeys(int operation) {
        if (keys.size() < 3) {
            keys.add(operation);
            return new Step.MakeKey(operation, via());
        }
        if (random.nextInt(4) == 0) {
            // It stays in the list for a while, to be refused.
            return new Step.RevokeKey(keys.getFirst(), via());
        }
        int key = pick(List.copyOf(keys));
        if (random.nextInt(6) == 0) {
            keys.removeFirst();
        }
        return new Step.UseKey(key, via());
    }

    private List<Cell> cells() {
        List<Cell> all = new ArrayList<>(World.cells(pick(World.SETS)));
        if (random.nextInt(4) == 0) {
            all.addAll(World.cells(pick(World.SETS)));
        }
        Collections.shuffle(all, random);
        return all.stream()
                .distinct()
                .limit(pick(List.of(1, 3, 12, 40, all.size())))
                .toList();
    }

    private List<String> areas() {
        List<String> areas = new ArrayList<>(World.AREAS);
        Collections.shuffle(areas, random);
        return areas.subList(0, between(1, 2));
    }

    private Question question() {
        String set = pick(World.SETS);
        int month = between(2, World.MONTHS.size() - 1);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> Question.scores(set, areas(), World.MONTHS.get(month));
            case 6, 7, 8 -> Question.history(set, areas(), World.MONTHS.get(2), World.MONTHS.get(month));
            case 9, 10, 11, 12, 13 -> Question.observations(set + pick(List.of("-one", "-two")), areas());
            case 14 -> Question.observations(World.WIDE_SERIES, List.of());
            case 15, 16 -> Question.set(set);
            default ->
                Question.bytes(pick(List.of(
                        "kpi-sets/" + set + "/scores?area=E09000019&period=2021-12&format=csv",
                        "kpi-sets/" + set + "/summary?area=E09000007&period=2021-11",
                        "indicators/" + set + ".one/series?area=E09000019",
                        "indicators/" + set + ".sum/explain?area=E09000019&period=2021-06",
                        "series/" + set + "-one",
                        "observations?series=" + set + "-two&format=csv",
                        "imports?limit=5")));
        };
    }
}
