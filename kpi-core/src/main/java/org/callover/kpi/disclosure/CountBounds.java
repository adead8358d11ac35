package org.callover.kpi.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that can be worked out of running totals from what is told of them: for every two boundaries, the most and the
 * least that the count between them can be; and the counts among them that are to stay in doubt.
 *
 * <p>Whatever is told is a difference of two totals or a limit of one, so that the bounds are lengths of shortest paths,
 * exact for whole numbers (Bellman 1958; as difference-bound matrices, Dill 1989). Of boundaries between which the count
 * has been told one stands for all.
 */
final class CountBounds {

    /** Two boundaries that stand for themselves, between which the count is to stay in doubt. */
    private record Secret(int start, int end) {}

    /** {@code most[a][b]}: the most that the total at b can be above the total at a; absent until a is added. */
    private final double[][] most;

    private final int[] standsFor;
    private final double[] ahead;
    private int[] standing = {};
    private List<Secret> secrets = new ArrayList<>();

    CountBounds(int boundaries) {
        most = new double[boundaries][];
        standsFor = new int[boundaries];
        ahead = new double[boundaries];
    }

    boolean has(int boundary) {
        return most[boundary] != null;
    }

    /** Adds a boundary of which nothing is known yet. */
    void add(int boundary) {
        double[] from = new double[most.length];
        Arrays.fill(from, Double.POSITIVE_INFINITY);
        from[boundary] = 0;
        for (int other : standing) {
            most[other][boundary] = Double.POSITIVE_INFINITY;
        }
        most[boundary] = from;
        standsFor[boundary] = boundary;
        standing = Arrays.copyOf(standing, standing.length + 1);
        standing[standing.length - 1] = boundary;
    }

    /** Keeps the count between two boundaries in doubt. */
    void keep(int start, int end) {
        secrets.add(new Secret(standsFor[start], standsFor[end]));
    }

    /** Limits the count between two boundaries to at most so much; the least is the most of the way back, negated. */
    void limit(int from, int to, double count) {
        int start = standsFor[from];
        int end = standsFor[to];
        double length = count + ahead[from] - ahead[to];
        if (length >= most[start][end]) {
            return;
        }
        for (int a : standing) {
            double reach = most[a][start] + length;
            if (reach < most[a][end]) {
                for (int b : standing) {
                    most[a][b] = Math.min(most[a][b], reach + most[end][b]);
                }
            }
        }
    }

    /** Whether the count between two boundaries can be told: it is possible, is news, and gives no secret away. */
    boolean canTell(int from, int to, double count) {
        if (isKnown(from, to) || most(from, to) < count || -most(to, from) > count) {
            return false;
        }
        int start = standsFor[from];
        int end = standsFor[to];
        double length = count + ahead[from] - ahead[to];
        for (int i = secrets.size() - 1; i >= 0; i--) {
            Secret secret = secrets.get(i);
            double doubt = mostIf(secret.start, secret.end, start, end, length)
                    + mostIf(secret.end, secret.start, start, end, length);
            if (SmallCount.isNothing(doubt)) {
                return false;
            }
        }
        return true;
    }

    private double mostIf(int a, int b, int start, int end, double length) {
        double there = most[a][start] + length + most[end][b];
        double back = most[a][end] - length + most[start][b];
        return Math.min(most[a][b], Math.min(there, back));
    }

    /** Tells the count between two boundaries. */
    void tell(int from, int to, double count) {
        limit(from, to, count);
        limit(to, from, -count);
        int kept = standsFor[from];
        int dropped = standsFor[to];
        double apart = ahead[from] + count - ahead[to];
        for (int i = 0; i < standsFor.length; i++) {
            if (has(i) && standsFor[i] == dropped) {
                standsFor[i] = kept;
                ahead[i] += apart;
            }
        }
        standing = Arrays.stream(standing).filter(each -> each != dropped).toArray();
        Set<Secret> left = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            left.add(new Secret(standsFor[secret.start], standsFor[secret.end]));
        }
        secrets = new ArrayList<>(left);
    }

    /** Whether the count between two boundaries can be worked out. */
    boolean isKnown(int from, int to) {
        return SmallCount.isNothing(most(from, to) + most(to, from));
    }

    private double most(int from, int to) {
        return most[standsFor[from]][standsFor[to]] + ahead[to] - ahead[from];
    }
}
