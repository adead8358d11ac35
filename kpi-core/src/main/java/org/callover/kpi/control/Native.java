package org.callover.kpi.control;

/** What an indicator comes to in one area, native period by native period. */
interface Native {

    /**
     * The latest unbroken run that ends with or before a month.
     *
     * @param last the month's number, as by {@link Run#number}
     */
    Stretch upTo(int last);
}
