package org.callover.kpi.observation;

/** A series, or one breakdown of it: what a column of the dataset is found by. */
public record Term(SeriesId series, Breakdown where) {

    /** The whole of a series. */
    public static Term of(SeriesId series) {
        return new Term(series, Breakdown.NONE);
    }

    @Override
    public String toString() {
        return where.isEmpty() ? series.value() : series + "[" + where + "]";
    }
}
