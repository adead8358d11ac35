package org.callover.gateway.pages.compare;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.pages.compare.CompareQuestion.Side;
import org.callover.gateway.pages.form.AskedScores;
import org.callover.gateway.pages.form.Field;
import org.callover.gateway.pages.form.Option;
import org.callover.gateway.pages.form.SetFields;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.known.SetDefaults;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.period.Period;
import org.callover.kpi.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** The form of the page: a board, an area and a period, and another area or another period. */
final class CompareForm {

    private static final int MOST = 2;
    private static final String AGAIN = "2";

    private final Snapshot now;
    private final Query board;
    private final List<Query> sides = new ArrayList<>();
    private final List<String> areas;
    private final List<String> periods;

    /** @param form the fields as they were sent */
    CompareForm(Query form, Snapshot now) {
        this.now = now;
        this.areas = form.many(SetFields.AREA);
        this.periods = form.many(SetFields.PERIOD);
        this.board = of(CompareQuestion.SET, form.one(CompareQuestion.SET).orElse(""));
        if (!form.isFaultless()) {
            board.fault(CompareQuestion.SET, "REPEATED_PARAMETER", "choose one board");
        }
        for (int i = 0; i < MOST; i++) {
            sides.add(of(SetFields.AREA, at(i, areas), SetFields.PERIOD, at(i, periods)));
        }
    }

    private static String at(int place, List<String> texts) {
        return place < texts.size() ? texts.get(place) : "";
    }

    /** A form of its own, so that what is wrong is said at the field where it was typed. */
    private static Query of(String... namesAndValues) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            names.add(namesAndValues[i]);
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Query.ofForm(fields, names.toArray(String[]::new));
    }

    /** What is asked; nothing if something is wrong, which the fields then say. */
    Optional<CompareQuestion> question() {
        Optional<KpiSet> set = set();
        Optional<AreaCode> area = AskedScores.area(sides.get(0), now);
        Optional<Period> period = sides.get(0).one(SetFields.PERIOD, QueryText::period);
        Optional<AreaCode> otherArea = AskedScores.area(sides.get(1), now);
        Optional<Period> otherPeriod = sides.get(1).one(SetFields.PERIOD, QueryText::period);
        tooMany(SetFields.AREA, areas);
        tooMany(SetFields.PERIOD, periods);
        if (otherArea.isPresent() && otherPeriod.isPresent()) {
            fault(SetFields.AREA, "choose a second area or a second period, not both");
        }
        if (set.isEmpty() || !isFaultless()) {
            return Optional.empty();
        }
        Optional<AreaCode> first = area.or(() -> AskedScores.usualArea(set.get(), now));
        if (first.isEmpty()) {
            sides.get(0).fault(SetFields.AREA, "MISSING_PARAMETER", "choose an area");
            return Optional.empty();
        }
        Side one = side(set.get(), first.get(), period);
        return checked(CompareQuestion.of(set.get(), one, other(one, otherArea, otherPeriod)));
    }

    private Side side(KpiSet set, AreaCode area, Optional<Period> period) {
        return new Side(area, period.orElseGet(() -> AskedScores.newest(sides.get(0), set, area, now)));
    }

    /** The other side: without another area and another period it is the same period a year earlier. */
    private Side other(Side one, Optional<AreaCode> area, Optional<Period> period) {
        if (area.filter(one.area()::equals).isPresent()) {
            fault(SetFields.AREA, "choose a second area that is not the first");
        }
        if (period.filter(one.period()::equals).isPresent()) {
            fault(SetFields.PERIOD, "choose a second period that is not the first");
        }
        return area.isPresent()
                ? new Side(area.get(), one.period())
                : new Side(one.area(), period.orElse(one.period().yearsEarlier(1)));
    }

    private Optional<CompareQuestion> checked(CompareQuestion asked) {
        ScoreLimit.check(sides.get(0), asked.scores(asked.one()));
        ScoreLimit.check(sides.get(1), asked.scores(asked.other()));
        return isFaultless() ? Optional.of(asked) : Optional.empty();
    }

    private boolean isFaultless() {
        return board.isFaultless() && sides.stream().allMatch(Query::isFaultless);
    }

    private void tooMany(String name, List<String> values) {
        if (values.size() > MOST) {
            fault(name, "only two can be compared, but %d are named".formatted(values.size()));
        }
    }

    private void fault(String name, String message) {
        sides.get(1).fault(name, "BAD_PARAMETER", message);
    }

    private Optional<KpiSet> set() {
        Optional<String> id = board.one(CompareQuestion.SET);
        Optional<KpiSet> found = id.isEmpty() ? usual() : now.servedSet(id.get());
        if (found.isEmpty()) {
            List<String> known = now.served().stream().map(KpiSet::id).toList();
            String named = id.orElse("");
            board.fault(
                    CompareQuestion.SET,
                    "UNKNOWN_SET",
                    "'%s' is not a known board%s".formatted(named, Suggestion.didYouMean(named, known)));
        }
        return found;
    }

    /** The first board of the area of most boards. */
    private Optional<KpiSet> usual() {
        Optional<AreaCode> area = AskedScores.usualArea(now);
        return now.served().stream()
                .filter(set -> new SetDefaults(set, now).ownArea().equals(area))
                .findFirst()
                .or(() -> now.served().stream().findFirst());
    }

    /** The fields, filled with what is asked or, if something is wrong, with what was typed. */
    List<Field> fields(@Nullable CompareQuestion asked) {
        Optional<KpiSet> set =
                board.one(CompareQuestion.SET).flatMap(now::servedSet).or(this::usual);
        SetFields choices = set.map(one -> new SetFields(one, now)).orElseGet(() -> SetFields.ofAll(now));
        Field area = choices.area(null);
        Field period = choices.period(null);
        Field otherArea = area.orElse("The same area").again(AGAIN, "Second area");
        Field otherPeriod = period.orElse("The same period").again(AGAIN, "Second period");
        return asked == null
                ? refused(List.of(area, otherArea, period, otherPeriod))
                : chosen(asked, choices, otherArea, otherPeriod);
    }

    private List<Field> chosen(CompareQuestion asked, SetFields choices, Field otherArea, Field otherPeriod) {
        Side one = asked.isOfPeriods() ? asked.other() : asked.one();
        Side other = asked.isOfPeriods() ? asked.one() : asked.other();
        return List.of(
                boards().offering(asked.set().id(), asked.set().title()),
                choices.area(area(one)),
                asked.isOfPeriods()
                        ? otherArea.offering("", "")
                        : otherArea.offering(other.area().value(), area(other).name()),
                choices.period(one.period()),
                asked.isOfPeriods()
                        ? otherPeriod.offering(
                                other.period().toString(), other.period().label())
                        : otherPeriod.offering("", ""));
    }

    private Area area(Side side) {
        return now.catalogue().areas().get(side.area());
    }

    private Field boards() {
        return Field.of(
                CompareQuestion.SET,
                "Board",
                now.served().stream()
                        .map(set -> new Option(set.id(), set.title(), false))
                        .toList());
    }

    private List<Field> refused(List<Field> fields) {
        return List.of(
                refused(boards(), board),
                refused(fields.get(0), sides.get(0)),
                refused(fields.get(1), sides.get(1)),
                refused(fields.get(2), sides.get(0)),
                refused(fields.get(3), sides.get(1)));
    }

    private static Field refused(Field field, Query form) {
        Field typed = field.typed(form.one(field.name()).orElse(null));
        try {
            form.check();
            return typed;
        } catch (ProblemException refusal) {
            return typed.failing(refusal.problem());
        }
    }
}
