package org.callover.kpi.dataset.column;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.callover.kpi.observation.Basis;
import org.callover.kpi.observation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The one-month observations of a column, as an array: amounts in units of {@code 10^-scale}, with their running total,
 * so that the total of any window is one subtraction.
 */
final class MonthlyValues {

    static final MonthlyValues NONE = new MonthlyValues(0, 0, new long[0], new byte[0], null, new int[0]);

    final int first;
    final int scale;
    final long[] amounts;
    final byte[] flags;
    /** The basis that each month states; absent if none does. */
    final @Nullable Basis @Nullable [] bases;
    /** The import that each month came from; 0 if there is no observation. */
    final int[] sources;

    private final long[] runningTotal;
    /** The running total if it does not fit into machine numbers. */
    private final BigInteger @Nullable [] wideTotal;

    /** How many months have an observation, up to each; absent if all have. */
    private final int @Nullable [] runningCount;

    private final int length;
    private final boolean anyFlag;
    /** Made when they are first needed. */
    private volatile double @Nullable [] doubles;

    MonthlyValues(
            int first, int scale, long[] amounts, byte[] flags, @Nullable Basis @Nullable [] bases, int[] sources) {
        this.first = first;
        this.scale = scale;
        this.amounts = amounts;
        this.flags = flags;
        this.bases = bases;
        this.sources = sources;
        this.wideTotal = outgrows(amounts) ? wideTotal(amounts) : null;
        this.runningTotal = new long[amounts.length + 1];
        int[] counts = new int[amounts.length + 1];
        boolean flagged = false;
        for (int i = 0; i < amounts.length; i++) {
            runningTotal[i + 1] = runningTotal[i] + amounts[i];
            counts[i + 1] = counts[i] + (sources[i] > 0 ? 1 : 0);
            flagged |= flags[i] != 0;
        }
        this.length = amounts.length;
        this.runningCount = counts[length] == length ? null : counts;
        this.anyFlag = flagged;
    }

    int end() {
        return first + length;
    }

    boolean isPresent(int month) {
        return month >= first && month < end() && sources[month - first] > 0;
    }

    int source(int month) {
        return isPresent(month) ? sources[month - first] : 0;
    }

    /** Whether any month states a basis. */
    boolean sayBases() {
        return bases != null && Arrays.stream(bases).anyMatch(Objects::nonNull);
    }

    int count(int from, int to) {
        int[] counts = runningCount;
        return counts == null ? clamp(to) - clamp(from) : counts[clamp(to)] - counts[clamp(from)];
    }

    /** Whether the sum of these amounts could be too large for machine numbers. */
    private static boolean outgrows(long[] amounts) {
        long most = Long.MAX_VALUE / Math.max(1, amounts.length);
        for (long amount : amounts) {
            if (amount > most || amount < -most) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger[] wideTotal(long[] amounts) {
        BigInteger[] total = new BigInteger[amounts.length + 1];
        total[0] = BigInteger.ZERO;
        for (int i = 0; i < amounts.length; i++) {
            total[i + 1] = total[i].add(BigInteger.valueOf(amounts[i]));
        }
        return total;
    }

    Quantity total(int from, int to) {
        BigInteger[] wide = wideTotal;
        if (wide != null) {
            return Quantity.of(new BigDecimal(wide[clamp(to)].subtract(wide[clamp(from)]), scale));
        }
        return Quantity.of(runningTotal[clamp(to)] - runningTotal[clamp(from)], scale);
    }

    int flags(int from, int to) {
        int bits = 0;
        for (int i = clamp(from); anyFlag && i < clamp(to); i++) {
            bits |= flags[i];
        }
        return bits;
    }

    Span span(int month) {
        int at = month - first;
        Basis basis = bases == null ? null : bases[at];
        return new Span(month, month + 1, BigDecimal.valueOf(amounts[at], scale), flags[at], basis, sources[at]);
    }

    /**
     * The months from one to another, NaN if there is no observation. For all months this is the one array that is
     * kept.
     */
    double[] toDoubles(int from, int to) {
        double[] all = allDoubles();
        if (from == first && to == end()) {
            return all;
        }
        double[] values = new double[Math.max(0, to - from)];
        Arrays.fill(values, Double.NaN);
        for (int at = clamp(from); at < clamp(to); at++) {
            values[at + first - from] = all[at];
        }
        return values;
    }

    private double[] allDoubles() {
        double[] known = doubles;
        if (known == null) {
            known = new double[length];
            // Both are exact binary numbers, so their quotient is the one nearest to the decimal.
            double unit = Math.pow(10, scale);
            for (int at = 0; at < length; at++) {
                known[at] = sources[at] > 0 ? amounts[at] / unit : Double.NaN;
            }
            doubles = known;
        }
        return known;
    }

    /** The same values with room for the months from {@code from} to {@code to}. */
    MonthlyValues widened(int from, int to) {
        int newFirst = amounts.length == 0 ? from : Math.min(first, from);
        int newEnd = amounts.length == 0 ? to : Math.max(end(), to);
        int shift = amounts.length == 0 ? 0 : first - newFirst;
        long[] moreAmounts = new long[newEnd - newFirst];
        byte[] moreFlags = new byte[newEnd - newFirst];
        int[] moreSources = new int[newEnd - newFirst];
        System.arraycopy(amounts, 0, moreAmounts, shift, amounts.length);
        System.arraycopy(flags, 0, moreFlags, shift, flags.length);
        System.arraycopy(sources, 0, moreSources, shift, sources.length);
        @Nullable Basis[] moreBases = bases == null ? null : new @Nullable Basis[newEnd - newFirst];
        if (bases != null) {
            System.arraycopy(bases, 0, moreBases, shift, bases.length);
        }
        return new MonthlyValues(newFirst, scale, moreAmounts, moreFlags, moreBases, moreSources);
    }

    /** The same values with room for bases. */
    MonthlyValues withBases() {
        return new MonthlyValues(first, scale, amounts, flags, new @Nullable Basis[amounts.length], sources);
    }

    /** The same values in finer units. */
    MonthlyValues rescaled(int newScale) {
        long factor = BigDecimal.TEN.pow(newScale - scale).longValueExact();
        long[] finer = Arrays.stream(amounts).map(amount -> amount * factor).toArray();
        return new MonthlyValues(
                first, newScale, finer, flags.clone(), bases == null ? null : bases.clone(), sources.clone());
    }

    private int clamp(int month) {
        return Math.max(0, Math.min(length, month - first));
    }
}
