package org.callover.kpi.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be worked out about running totals from what has been shown: for any two boundaries, the most and
 * the least that the count between them can be. It also knows the counts that must stay in doubt.
 *
 * <p>Everything shown is the difference of two totals or a limit on one. So the bounds are lengths of shortest paths,
 * exact for whole numbers (Bellman 1958; as difference-bound matrices, Dill 1989). If the count between several
 * boundaries is known, one of them represents all.
 */
final class CountBounds {

    /** Two boundaries that represent themselves, with a count between them that must stay in doubt. */
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

    /** Adds a boundary that nothing is known about yet. */
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

    /**
     * Limits the count between two boundaries to a maximum. The minimum is the maximum of the opposite way, with its
     * sign changed.
     */
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

    /** Whether the count between two boundaries can be shown: it is possible, new, and reveals no secret. */
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

    /** Records that the count between two boundaries is shown. */
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
