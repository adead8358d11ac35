package org.callover.kpi.feed.account;

import java.math.BigDecimal;

/**
 * The sum of a file's figures, or of those of one series in it, and where it went.
 *
 * @param stored the part that was stored, as read back from the store
 */
public record ControlTotal(
        String name, BigDecimal file, BigDecimal stored, BigDecimal apart, BigDecimal unmapped, BigDecimal rejected) {

    /** Whether the parts add up to the whole. */
    public boolean addsUp() {
        return file.compareTo(stored.add(apart).add(unmapped).add(rejected)) == 0;
    }
}
