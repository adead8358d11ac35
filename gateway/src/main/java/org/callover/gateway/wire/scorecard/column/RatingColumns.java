package org.callover.gateway.wire.scorecard.column;

import static org.callover.gateway.wire.table.ColumnHeading.number;
import static org.callover.gateway.wire.table.ColumnHeading.text;

import java.util.Optional;
import org.callover.gateway.wire.table.Cell;
import org.callover.kpi.statistics.Interval;

/** The columns of a score's target and rating, and of the forecast for the year. */
final class RatingColumns {

    private final ColumnList columns;

    RatingColumns(ColumnList columns) {
        this.columns = columns;
    }

    void add() {
        columns.rated(
                number("target", "The target; empty if the good values are a range.")
                        .as("target.value"),
                rating -> Cell.number(rating.target()));
        columns.rated(
                text("targetBasis", "Where the target comes from.").as("target.basis"),
                rating -> Cell.text(rating.basis()));
        columns.add(
                text("targetStanding", "How the value compares with the target, using its 95% interval.")
                        .as("target.standing"),
                score -> Cell.text(score.againstTarget().orElse(null)));
        columns.add(text("rag", "GREEN, AMBER, RED or NOT_RATED.").alwaysFilled(), score -> Cell.text(score.rag()));
        columns.rated(
                text("ragReasonCode", "The code of the reason why there is no rating.")
                        .as("notRated"),
                rating -> Cell.text(rating.notRated().orElse(null)));
        columns.rated(
                text("ragReason", "The comparison that decided the rating, or why there is none."),
                rating -> Cell.text(rating.reason()));
        forecast();
    }

    private void forecast() {
        columns.forecast(
                number("forecast", "The expected figure for the financial year.")
                        .as("forecast.value"),
                forecast -> Cell.number(forecast.figure().value()));
        columns.forecast(
                number("forecastLower", "The lower end of its interval.").as("forecast.interval.lower"),
                forecast -> ScoreColumns.limit(
                        Optional.ofNullable(forecast.interval()).map(Interval::lower)));
        columns.forecast(
                number("forecastUpper", "The upper end of its interval.").as("forecast.interval.upper"),
                forecast -> ScoreColumns.limit(
                        Optional.ofNullable(forecast.interval()).map(Interval::upper)));
        columns.forecast(
                text("forecastRag", "The rating of the forecast.").as("forecast.rag"),
                forecast -> Cell.text(forecast.rating().rag()));
        columns.forecast(
                text("forecastRagReasonCode", "The code of the reason why the forecast has no rating.")
                        .as("forecast.notRated"),
                forecast -> Cell.text(forecast.rating().notRated().orElse(null)));
        columns.forecast(
                text("forecastRagReason", "The comparison that decided its rating, or why there is none.")
                        .as("forecast.ragReason"),
                forecast -> Cell.text(forecast.rating().reason()));
    }
}
