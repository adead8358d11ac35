package org.callover.kpi.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Bands of as many areas each as can be: fifths (quintiles), tenths. Band 1 is the first of the order asked for.
 *
 * <p>Equal values share one band, that of the first of them, so a tie can make a band larger and leave the next one
 * empty. There are no bands for fewer values than bands, nor where all values are equal, since nothing tells them
 * apart.
 *
 * <p>Source: PHE Technical Guide, Assigning Deprivation Categories (2017), as in PHEindicatormethods'
 * {@code phe_quantile}.
 */
public final class QuantileBands {

    private QuantileBands() {}

    /** The band of each value, band 1 holding the highest. */
    public static Optional<List<Integer>> highestFirst(double[] values, int bands) {
        return lowestFirst(Arrays.stream(values).map(value -> -value).toArray(), bands);
    }

    /**
     * The band of each value, band 1 holding the lowest.
     *
     * @throws IllegalArgumentException when there are fewer than two bands or a value is missing
     */
    public static Optional<List<Integer>> lowestFirst(double[] values, int bands) {
        if (bands < 2) {
            throw new IllegalArgumentException("%d is not a number of bands; give two or more".formatted(bands));
        }
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a value is missing; leave out the areas that have none");
        }
        double[] sorted = Arrays.stream(values).sorted().toArray();
        if (sorted.length < bands || sorted[0] == sorted[sorted.length - 1]) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .mapToObj(value -> band(firstAt(sorted, value), sorted.length, bands))
                .toList());
    }

    /** Where it stands in order; zero and minus zero are one value. */
    private static int firstAt(double[] sorted, double value) {
        int rank = 0;
        while (sorted[rank] < value) {
            rank++;
        }
        return rank;
    }

    /** The published formula, n + 1 - ceiling((N + 1 - rank) / (N / n)), in whole numbers; the rank here starts at 0. */
    private static int band(int rank, int of, int bands) {
        long after = (long) (of - rank) * bands;
        return bands + 1 - (int) ((after + of - 1) / of);
    }
}
