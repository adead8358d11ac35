package org.callover.kpi.control;

/** The step of a chart: the native period of what is counted. */
public enum NativeStep {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    NativeStep(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The word used in answers: month, quarter or year. */
    public String word() {
        return switch (this) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case YEAR -> "year";
        };
    }
}
