package org.callover.gateway.wire.scorecard.column;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.fields.ContractMembers;
import org.callover.gateway.wire.fields.FieldNames;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.table.ColumnHeading;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.statistics.Confidence;

/** A reader of the fields of a score that a call asks for: the columns of a CSV, or the members of the JSON. */
public final class ScoreFields {

    /** All columns, in order. */
    public static final List<ColumnHeading> HEADINGS = ScoreColumns.of(
                    new ScoresHeader(
                            new KpiSet("", "", KpiSet.Kind.SET, null, List.of()),
                            List.of(),
                            Period.of(YearMonth.of(2000, 1)),
                            Instant.EPOCH,
                            0,
                            "",
                            List.of()),
                    ScoreDetail.whole(Confidence.P95))
            .headings();

    /** All members, in the order of the contract. */
    public static final List<String> MEMBERS = ContractMembers.of("Score");

    private ScoreFields() {}

    /**
     * The fields that a query asks for, for an answer in a format; none if it asks for whole scores.
     *
     * @throws org.callover.gateway.problem.ProblemException 400 if one is not known
     */
    public static List<String> read(Query query, Format format) {
        FieldNames names = new FieldNames(query, ScoreDetail.ALWAYS);
        return format == Format.CSV ? names.columns(HEADINGS) : names.members(MEMBERS);
    }

    /** The headings of the columns that are given. */
    public static List<ColumnHeading> headings(List<String> fields) {
        return fields.isEmpty()
                ? HEADINGS
                : HEADINGS.stream()
                        .filter(heading -> fields.contains(heading.name()))
                        .toList();
    }
}
