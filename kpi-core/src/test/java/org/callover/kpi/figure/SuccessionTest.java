package org.callover.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.dataset.Told;
import org.callover.kpi.indicator.Defined;
import org.callover.kpi.observation.Area;
import org.callover.kpi.observation.Area.Membership;
import org.callover.kpi.observation.Area.Succession;
import org.callover.kpi.observation.AreaCode;
import org.callover.kpi.observation.Areas;
import org.callover.kpi.observation.Quantity;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.TestScorer;
import org.junit.jupiter.api.Test;

/** Districts that became one council are one place: before its first month it is their sum. */
class SuccessionTest {

    private static final YearMonth FIRST = YearMonth.of(2023, 4);
    private static final List<AreaCode> DISTRICTS =
            List.of(new AreaCode("mendip"), new AreaCode("sedgemoor"), new AreaCode("taunton"));
    private static final AreaCode COUNCIL = new AreaCode("somerset");
    private static final AreaCode DORSET = new AreaCode("dorset");

    private static final TestScorer DESK = desk("");

    @Test
    void isTheSumOfWhatItSucceedsBeforeItsFirstMonth() {
        assertThat(value("2023-10")).hasToString("1398");
        assertThat(value("2023-03")).hasToString("1440");
        assertThat(value("2024-03")).hasToString("1368");
    }

    @Test
    void isComparedAsOnePlace() {
        Compared compared = (Compared)
                DESK.scored(Defined.as("count calls"), "somerset", "2024-10").comparison();
        assertThat(compared.before().value()).hasToString("1398");
        assertThat(compared.matched()).isNull();
    }

    @Test
    void addsPopulationsOfTheYearsBefore() {
        assertThat(DESK.scored(Defined.as("rate calls per 1000 over people"), "somerset", "2023-10")
                        .figure()
                        .denominator())
                .isEqualTo(Quantity.of(new BigDecimal("600")));
    }

    @Test
    void readsAFigureOfItsOwnInPlaceOfTheSum() {
        assertThat(desk("calls somerset 2023-03 100")
                        .scored(Defined.as("count calls"), "somerset", "2023-10")
                        .figure()
                        .value())
                .hasToString("1378");
    }

    @Test
    void namesTheSuccessorOfAFormerArea() {
        Score score = DESK.score(Defined.as("count calls"), "mendip", "2023-10");
        EvaluatedFigure.Unscored why = ((Score.NotScored) score.result()).why();
        assertThat(why.reason()).isEqualTo(UnscoredReason.NO_DATA);
        assertThat(why.text()).isEqualTo("Mendip became part of Somerset in April 2023; ask for Somerset instead");
        assertThat(DESK.scored(Defined.as("count calls"), "mendip", "2023-03")
                        .figure()
                        .value())
                .hasToString("480");
    }

    @Test
    void isTheSameMemberOfAGroupBeforeAndAfter() {
        Compared compared = (Compared)
                DESK.scored(Defined.as("count calls"), "county", "2024-03").comparison();
        assertThat(compared.matched()).isNull();
        assertThat(compared.before().value()).hasToString("1560");
        assertThat(compared.now().value()).hasToString("1488");
        assertThat(DESK.areas().regroupings(new AreaCode("county"))).isEmpty();
    }

    /** Mendip and Taunton became West in April 2019, and West and Sedgemoor became Somerset in April 2023. */
    @Test
    void isOnePlaceOverAChainOfSuccessions() {
        AreaCode west = new AreaCode("west");
        YearMonth earlier = YearMonth.of(2019, 4);
        List<AreaCode> first = List.of(DISTRICTS.get(0), DISTRICTS.get(2));
        List<AreaCode> second = List.of(west, DISTRICTS.get(1));
        List<Area> areas = new ArrayList<>();
        DISTRICTS.forEach(code -> areas.add(Area.place(code, name(code), "district")));
        areas.add(new Area(west, "West", "district", List.of(), List.of(), "areas", new Succession(first, earlier)));
        areas.add(
                new Area(COUNCIL, "Somerset", "council", List.of(), List.of(), "areas", new Succession(second, FIRST)));
        List<Membership> members = new ArrayList<>();
        first.forEach(code -> members.add(new Membership(code, null, earlier.minusMonths(1))));
        members.add(new Membership(west, earlier, FIRST.minusMonths(1)));
        members.add(new Membership(DISTRICTS.get(1), null, FIRST.minusMonths(1)));
        members.add(new Membership(COUNCIL, FIRST, null));
        areas.add(new Area(new AreaCode("county"), "County", "group", List.of(), members, "councils"));
        TestScorer desk = new TestScorer(Areas.of(areas), Told.dataset("""
                calls mendip    FY2018-19 100
                calls taunton   FY2018-19 200
                calls sedgemoor FY2018-19 300
                calls west      FY2019-20 330
                calls sedgemoor FY2019-20 330
                """));
        assertThat(desk.areas().regroupings(new AreaCode("county"))).isEmpty();
        Compared compared = (Compared)
                desk.scored(Defined.as("count calls"), "county", "2020-03").comparison();
        assertThat(compared.matched()).isNull();
        assertThat(compared.before().value()).hasToString("600");
        assertThat(compared.now().value()).hasToString("660");
    }

    @Test
    void readsMonthsOfItsOwnInPlaceOfAYearOfWhatItSucceeds() {
        StringBuilder observed = new StringBuilder();
        for (YearMonth month = YearMonth.of(2022, 4); month.isBefore(FIRST); month = month.plusMonths(1)) {
            observed.append("calls somerset %s 10%n".formatted(month));
        }
        DISTRICTS.forEach(district -> observed.append("calls %s FY2022-23 480 @2%n".formatted(district)));
        TestScorer desk = new TestScorer(Areas.of(areas()), Told.dataset(observed.toString()));
        assertThat(desk.scored(Defined.as("count calls"), "somerset", "2023-03")
                        .figure()
                        .value())
                .hasToString("120");
    }

    @Test
    void hasNoLatestFigureOfAnAreaThatIsNoMore() {
        TestScorer desk = new TestScorer(Areas.of(areas()), Told.dataset("calls mendip 2022-11 7"));
        Defined latest = Defined.as("level calls").window("latest");
        assertThat(desk.scored(latest, "mendip", "2023-03").figure().value()).hasToString("7");
        EvaluatedFigure.Unscored why =
                ((Score.NotScored) desk.score(latest, "mendip", "2024-06").result()).why();
        assertThat(why.text()).isEqualTo("Mendip became part of Somerset in April 2023; ask for Somerset instead");
    }

    private static Quantity value(String period) {
        return DESK.scored(Defined.as("count calls"), "somerset", period)
                .figure()
                .value();
    }

    private static TestScorer desk(String more) {
        StringBuilder observed = new StringBuilder(more).append('\n');
        for (YearMonth month = YearMonth.of(2021, 4);
                month.isBefore(YearMonth.of(2025, 1));
                month = month.plusMonths(1)) {
            observed.append("calls dorset %s 10%n".formatted(month));
            for (AreaCode district : DISTRICTS) {
                observed.append(month.isBefore(FIRST) ? "calls %s %s 40%n".formatted(district, month) : "");
            }
            observed.append(month.isBefore(FIRST) ? "" : "calls somerset %s 114%n".formatted(month));
        }
        DISTRICTS.forEach(district -> observed.append("people %s 2022 200%n".formatted(district)));
        return new TestScorer(Areas.of(areas()), Told.dataset(observed.toString()));
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        DISTRICTS.forEach(code -> areas.add(Area.place(code, name(code), "district")));
        areas.add(Area.place(DORSET, "Dorset", "council"));
        areas.add(new Area(
                COUNCIL, "Somerset", "council", List.of(), List.of(), "areas", new Succession(DISTRICTS, FIRST)));
        List<Membership> members = new ArrayList<>();
        DISTRICTS.forEach(code -> members.add(new Membership(code, null, FIRST.minusMonths(1))));
        members.add(new Membership(COUNCIL, FIRST, null));
        members.add(new Membership(DORSET, null, null));
        areas.add(new Area(new AreaCode("county"), "County", "group", List.of(), members, "councils"));
        return areas;
    }

    private static String name(AreaCode code) {
        return Character.toUpperCase(code.value().charAt(0)) + code.value().substring(1);
    }
}
