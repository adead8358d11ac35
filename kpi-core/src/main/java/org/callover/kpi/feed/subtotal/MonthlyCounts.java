package org.callover.kpi.feed.subtotal;

/**
 * The counts of a row, month by month, in as few bytes as they need, because all rows of a file are kept until its end.
 */
public final class MonthlyCounts {
    private final byte[] small;
    private final int[] large;

    private MonthlyCounts(byte[] small, int[] large) {
        this.small = small;
        this.large = large;
    }

    public static MonthlyCounts of(int[] months) {
        int most = 0;
        for (int month : months) {
            most = Math.max(most, month);
        }
        if (most > Byte.MAX_VALUE) {
            return new MonthlyCounts(new byte[0], months);
        }
        byte[] small = new byte[most == 0 ? 0 : months.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) months[i];
        }
        return new MonthlyCounts(small, new int[0]);
    }

    /** The count of a month, from 0. */
    public int at(int month) {
        if (large.length > 0) {
            return large[month];
        }
        return small.length > 0 ? small[month] : 0;
    }

    public long total() {
        long total = 0;
        for (int month = 0; month < Math.max(small.length, large.length); month++) {
            total += at(month);
        }
        return total;
    }
}
