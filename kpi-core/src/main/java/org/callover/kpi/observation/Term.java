package org.callover.kpi.observation;

/** A series, or one breakdown of it, by which a column of the dataset is found. */
public record Term(SeriesId series, Breakdown where) {

    /** A whole series. */
    public static Term of(SeriesId series) {
        return new Term(series, Breakdown.NONE);
    }

    /** Whether it is a part of another term: a narrower breakdown of the same series. */
    public boolean isPartOf(Term whole) {
        return !equals(whole)
                && series.equals(whole.series)
                && where.dimensions()
                        .entrySet()
                        .containsAll(whole.where.dimensions().entrySet());
    }

    @Override
    public String toString() {
        return where.isEmpty() ? series.value() : series + "[" + where + "]";
    }
}
