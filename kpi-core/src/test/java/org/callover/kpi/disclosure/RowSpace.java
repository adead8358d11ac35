package org.callover.kpi.disclosure;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The sums that follow from given sums of unknowns, whatever their values: exact linear algebra over whole numbers. */
final class RowSpace {

    /** Each row begins with its key. */
    private final Map<Integer, BigInteger[]> rows = new TreeMap<>();

    /** Adds a sum, by how many times each unknown is in it. */
    void add(int... times) {
        BigInteger[] left = reduced(times);
        int first = first(left);
        if (first < left.length) {
            rows.put(first, left);
        }
    }

    /** Whether a sum follows from those added. */
    boolean tells(int... times) {
        return first(reduced(times)) == times.length;
    }

    private BigInteger[] reduced(int... times) {
        BigInteger[] left = Arrays.stream(times).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        rows.forEach((first, row) -> {
            if (left[first].signum() != 0) {
                eliminate(left, first, row);
            }
        });
        return left;
    }

    private static void eliminate(BigInteger[] left, int first, BigInteger... row) {
        BigInteger times = left[first];
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < left.length; i++) {
            left[i] = left[i].multiply(row[first]).subtract(times.multiply(row[i]));
            common = common.gcd(left[i]);
        }
        for (int i = 0; common.bitLength() > 1 && i < left.length; i++) {
            left[i] = left[i].divide(common);
        }
    }

    private static int first(BigInteger... row) {
        int first = 0;
        while (first < row.length && row[first].signum() == 0) {
            first++;
        }
        return first;
    }
}
