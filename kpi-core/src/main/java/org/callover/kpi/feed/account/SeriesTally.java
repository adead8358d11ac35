package org.callover.kpi.feed.account;

import java.math.BigDecimal;

/** A tally of where a file's figures, or those of one series in it, went. What is left was to be stored. */
public final class SeriesTally {
    private BigDecimal file = BigDecimal.ZERO;
    private BigDecimal apart = BigDecimal.ZERO;
    private BigDecimal unmapped = BigDecimal.ZERO;
    private BigDecimal rejected = BigDecimal.ZERO;

    /** Adds an amount that the file holds. */
    public void inFile(BigDecimal amount) {
        file = file.add(amount);
    }

    /** Adds an amount that is kept apart, because its area is not scored. */
    public void apart(BigDecimal amount) {
        apart = apart.add(amount);
    }

    /** Adds an amount that counts in no series. */
    public void unmapped(BigDecimal amount) {
        unmapped = unmapped.add(amount);
    }

    /** Adds an amount that is left out because of a fault. */
    public void rejected(BigDecimal amount) {
        rejected = rejected.add(amount);
    }

    public BigDecimal rejected() {
        return rejected;
    }

    /** The control total with this name, given what was read back from the store. */
    public ControlTotal checked(String name, BigDecimal stored) {
        return new ControlTotal(name, file, stored, apart, unmapped, rejected);
    }

    /** The amount that was to be stored. */
    public BigDecimal remainder() {
        return file.subtract(apart).subtract(unmapped).subtract(rejected);
    }
}
