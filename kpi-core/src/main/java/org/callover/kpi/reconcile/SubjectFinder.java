package org.callover.kpi.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callover.kpi.indicator.Comparator;
import org.callover.kpi.indicator.Indicator;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.reconcile.ClaimAnswer.Hindrance;
import org.callover.kpi.reconcile.ClaimAnswer.Reason;
import org.callover.kpi.reconcile.claim.ClaimSubject;
import org.callover.kpi.reconcile.printed.PrintedPeriod;
import org.callover.kpi.reconcile.printed.PrintedSpan;
import org.callover.kpi.text.KnownWords;
import org.callover.kpi.text.Label;
import org.callover.kpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds what claims are about, by the ids and names that papers use. */
final class SubjectFinder {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Twenty years. No paper has a longer figure, and the limit keeps a table of claims cheap to check. */
    private static final int MOST_MONTHS = 240;

    private static final int NAMED = 5;

    private final Areas areas;
    private final Map<Label, Indicator> byId = new LinkedHashMap<>();
    private final Map<Label, Set<Indicator>> byTitle = new HashMap<>();
    private final Map<Label, Set<Indicator>> byRowTitle = new HashMap<>();
    private final KnownWords names;

    /** What a subject names. A part that it does not name is absent, and prevents a check with data. */
    record Found(
            @Nullable Indicator indicator,
            @Nullable Area area,
            @Nullable Period period,
            @Nullable Window window,
            @Nullable Comparator comparator,
            List<Hindrance> hindrances) {

        Found {
            hindrances = List.copyOf(hindrances);
        }
    }

    SubjectFinder(List<KpiSet> sets, Areas areas) {
        this.areas = areas;
        List<KpiSet.Row> rows =
                sets.stream().flatMap(set -> set.rows().stream()).toList();
        rows.forEach(this::add);
        names = KnownWords.of(
                rows.stream().flatMap(SubjectFinder::names).distinct().toList());
    }

    private void add(KpiSet.Row row) {
        Indicator indicator = row.indicator();
        byId.put(Label.of(indicator.id().value()), indicator);
        byTitle.computeIfAbsent(Label.of(indicator.title()), unseen -> new LinkedHashSet<>())
                .add(indicator);
        byRowTitle
                .computeIfAbsent(Label.of(row.title()), unseen -> new LinkedHashSet<>())
                .add(indicator);
    }

    private static Stream<String> names(KpiSet.Row row) {
        Indicator indicator = row.indicator();
        return Stream.of(indicator.id().value(), indicator.title(), row.title());
    }

    Found find(ClaimSubject subject) {
        List<Hindrance> hindrances = new ArrayList<>();
        return new Found(
                indicator(subject.indicator(), hindrances),
                area(subject.area(), hindrances),
                period(subject.period(), hindrances),
                read(subject.window(), SubjectFinder::window, Reason.BAD_WINDOW, hindrances),
                read(subject.compare(), SubjectFinder::comparator, Reason.BAD_COMPARATOR, hindrances),
                hindrances);
    }

    private @Nullable Indicator indicator(@Nullable String text, List<Hindrance> hindrances) {
        if (text == null) {
            hindrances.add(new Hindrance(Reason.NO_INDICATOR, "it does not name an indicator"));
            return null;
        }
        Label label = Label.of(text);
        Indicator byItsId = byId.get(label);
        Set<Indicator> called = byItsId != null ? Set.of(byItsId) : called(label);
        if (called.size() != 1) {
            hindrances.add(new Hindrance(Reason.UNKNOWN_INDICATOR, unknown(text, called)));
            return null;
        }
        return called.iterator().next();
    }

    private Set<Indicator> called(Label title) {
        Set<Indicator> own = byTitle.getOrDefault(title, Set.of());
        return own.isEmpty() ? byRowTitle.getOrDefault(title, Set.of()) : own;
    }

    private String unknown(String text, Set<Indicator> called) {
        if (called.isEmpty()) {
            return "'%s' is not a known indicator%s".formatted(text, names.didYouMean(text));
        }
        List<String> ids = called.stream().map(each -> each.id().value()).toList();
        return "'%s' could mean %s; write the id".formatted(text, Words.list(ids, NAMED));
    }

    private @Nullable Area area(@Nullable String text, List<Hindrance> hindrances) {
        if (text == null) {
            hindrances.add(new Hindrance(Reason.NO_AREA, "it does not name an area"));
            return null;
        }
        Area area = areas.find(text).orElse(null);
        if (area == null) {
            hindrances.add(new Hindrance(
                    Reason.UNKNOWN_AREA, "'%s' is not a known area%s".formatted(text, areas.didYouMean(text))));
        }
        return area;
    }

    private static @Nullable Period period(@Nullable String text, List<Hindrance> hindrances) {
        if (text == null) {
            hindrances.add(new Hindrance(Reason.NO_PERIOD, "it does not name a period"));
            return null;
        }
        return read(text, each -> bounded(PrintedPeriod.parse(each), each), Reason.BAD_PERIOD, hindrances);
    }

    private static <T> @Nullable T read(
            @Nullable String text, Function<String, T> reader, Reason reason, List<Hindrance> hindrances) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException unfit) {
            hindrances.add(new Hindrance(reason, String.valueOf(unfit.getMessage())));
            return null;
        }
    }

    private static Window window(String text) {
        Window window = PrintedSpan.window(text);
        if (window instanceof Window.Exactly exactly) {
            bounded(exactly.period(), text);
        }
        if (window instanceof Window.Rolling rolling && rolling.months() > MOST_MONTHS) {
            throw tooLong(text);
        }
        return window;
    }

    private static Comparator comparator(String text) {
        Comparator comparator = PrintedSpan.comparator(text);
        if (comparator instanceof Comparator.Baseline baseline) {
            bounded(baseline.baseline(), text);
        }
        return comparator;
    }

    private static Period bounded(Period period, String text) {
        if (Stream.of(period.start(), period.last())
                .anyMatch(month -> month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException(
                    "'%s' is not within the years %d to %d".formatted(text, FIRST_YEAR, LAST_YEAR));
        }
        if (period.months() > MOST_MONTHS) {
            throw tooLong(text);
        }
        return period;
    }

    private static IllegalArgumentException tooLong(String text) {
        return new IllegalArgumentException(
                "'%s' is longer than %d months, which is the longest period that can be checked"
                        .formatted(text, MOST_MONTHS));
    }
}
