package org.callover.gateway.wire.series;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.table.Cell;
import org.callover.kpi.dataset.held.Holdings;
import org.callover.kpi.observation.PublicationSchedule;
import org.callover.kpi.observation.Series;
import org.callover.kpi.observation.SeriesId;
import org.callover.kpi.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a series is.
 *
 * @param changed the number of the last change of its observations; 0 if there is none
 * @param at the instant of that change
 * @param next the day by which its next figures are expected; absent if its definition does not say
 * @param isOverdue whether that day is past
 */
public record SeriesFreshness(
        int changed, Instant at, @Nullable LocalDate next, boolean isOverdue) {

    /** How fresh a series is in a snapshot. */
    public static SeriesFreshness of(Series series, Holdings holdings, Snapshot now) {
        PublicationSchedule schedule = series.expected();
        LocalDate next = schedule == null
                ? null
                : holdings.extent(series.id())
                        .map(Period::last)
                        .map(schedule::next)
                        .orElse(null);
        int changed = now.ledger().numberOf(holdings.newest(series.id()));
        return new SeriesFreshness(
                changed,
                now.ledger().at(changed),
                next,
                next != null && now.today().isAfter(next));
    }

    /** The freshness of what is made of several series: the last change and the first day of them. */
    public static SeriesFreshness of(Collection<SeriesFreshness> all) {
        Optional<SeriesFreshness> newest = all.stream().max(Comparator.comparingInt(SeriesFreshness::changed));
        Optional<LocalDate> next = all.stream()
                .flatMap(each -> Optional.ofNullable(each.next).stream())
                .min(LocalDate::compareTo);
        return new SeriesFreshness(
                newest.map(SeriesFreshness::changed).orElse(0),
                newest.map(SeriesFreshness::at).orElse(Instant.EPOCH),
                next.orElse(null),
                all.stream().anyMatch(SeriesFreshness::isOverdue));
    }

    /** The overdue ones of some series: an answer about them changes on the day after their figures were expected. */
    public static List<SeriesId> overdue(Collection<Series> series, Snapshot now) {
        Holdings holdings = Holdings.of(now.dataset());
        return series.stream()
                .filter(each -> each.expected() != null)
                .filter(each -> of(each, holdings, now).isOverdue())
                .map(Series::id)
                .toList();
    }

    /** The members that say it. */
    public void write(JsonGenerator json) {
        if (changed > 0) {
            json.writeStartObject("lastChange")
                    .write("revision", changed)
                    .write("at", at.toString())
                    .writeEnd();
        }
        Json.text(json, "nextExpected", next);
        if (next != null) {
            json.write("overdue", isOverdue);
        }
    }

    /** The cell with the number of the last change. */
    public Cell number() {
        return changed == 0 ? Cell.EMPTY : Cell.number(changed);
    }

    /** The cell with the instant of the last change. */
    public Cell instant() {
        return changed == 0 ? Cell.EMPTY : Cell.text(at);
    }

    /** The cell with the day by which figures are expected. */
    public Cell expected() {
        return Cell.text(next);
    }

    /** The cell that says whether they are late. */
    public Cell lateness() {
        return next == null ? Cell.EMPTY : Cell.text(isOverdue);
    }
}
