package org.callover.kpi.feed.account;

import java.math.BigDecimal;

/** Where the sum of a file's figures, or of those of one series in it, went; what is left was to be stored. */
public final class SeriesTally {
    private BigDecimal file = BigDecimal.ZERO;
    private BigDecimal apart = BigDecimal.ZERO;
    private BigDecimal unmapped = BigDecimal.ZERO;
    private BigDecimal rejected = BigDecimal.ZERO;

    /** Adds what the file holds. */
    public void inFile(BigDecimal amount) {
        file = file.add(amount);
    }

    /** Adds what is kept apart, because its area is no area. */
    public void apart(BigDecimal amount) {
        apart = apart.add(amount);
    }

    /** Adds what counts in no series. */
    public void unmapped(BigDecimal amount) {
        unmapped = unmapped.add(amount);
    }

    /** Adds what is left out because of a fault. */
    public void rejected(BigDecimal amount) {
        rejected = rejected.add(amount);
    }

    public BigDecimal rejected() {
        return rejected;
    }

    /** The control total of this name, given what was read back from the store. */
    public ControlTotal checked(String name, BigDecimal stored) {
        return new ControlTotal(name, file, stored, apart, unmapped, rejected);
    }

    /** What was to be stored. */
    public BigDecimal remainder() {
        return file.subtract(apart).subtract(unmapped).subtract(rejected);
    }
}
