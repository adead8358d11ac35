package org.callover.kpi.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.callover.kpi.observation.Area.Membership;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {

    private static final AreaCode CAMDEN = new AreaCode("E09000007");
    private static final AreaCode ISLINGTON = new AreaCode("E09000019");
    private static final AreaCode HACKNEY = new AreaCode("E09000012");
    private static final AreaCode UNIT = new AreaCode("bcu-central-north");

    private final Areas areas = Areas.of(List.of(
            Area.place(CAMDEN, "Camden", "borough"),
            Area.place(ISLINGTON, "Islington", "borough"),
            new Area(HACKNEY, "Hackney", "borough", List.of("London Borough of Hackney"), List.of(), "areas"),
            new Area(
                    UNIT,
                    "Central North",
                    "unit",
                    List.of(),
                    List.of(
                            member(CAMDEN, null, null),
                            member(ISLINGTON, "2018-02", null),
                            member(HACKNEY, null, "2018-01")),
                    "boroughs")));

    @ParameterizedTest(name = "in {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2017-12 | E09000007 E09000012
            2018-01 | E09000007 E09000012
            2018-02 | E09000007 E09000019
            2030-01 | E09000007 E09000019
            """)
    void bothMonthsOfAMembershipAreIncluded(YearMonth month, String members) {
        assertThat(areas.membersAt(UNIT, month)).extracting(AreaCode::value).containsExactly(members.split(" "));
    }

    @Test
    void aSinglePlaceIsItsOwnOnlyMember() {
        assertThat(areas.membersAt(CAMDEN, YearMonth.of(2021, 1))).containsExactly(CAMDEN);
        assertThat(areas.get(CAMDEN).isGroup()).isFalse();
        assertThat(areas.get(UNIT).isGroup()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hackney", "HACKNEY", "london borough of hackney", "E09000012", "e09000012"})
    void anAreaIsFoundByItsCodeAndByEverySpelling(String text) {
        assertThat(areas.find(text)).map(Area::code).contains(HACKNEY);
    }

    @Test
    void whatIsNearlyAnAreaIsSuggested() {
        assertThat(areas.find("Islingten")).isEmpty();
        assertThat(areas.didYouMean("Islingten")).isEqualTo("; did you mean 'Islington'?");
    }

    @Test
    void anUnknownCodeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> areas.get(new AreaCode("E09000099")))
                .withMessageContaining("E09000099");
    }

    @Test
    void nobodyLeavesBeforeJoining() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member(CAMDEN, "2021-04", "2021-03"))
                .withMessage(
                        "E09000007 leaves the group in 2021-03, before it joins in 2021-04; correct one of the months");
    }

    private static Membership member(AreaCode area, @Nullable String from, @Nullable String to) {
        return new Membership(
                area, from == null ? null : YearMonth.parse(from), to == null ? null : YearMonth.parse(to));
    }
}
