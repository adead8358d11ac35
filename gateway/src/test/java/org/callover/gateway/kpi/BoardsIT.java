package org.callover.gateway.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.callover.gateway.OnOneGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published board papers, computed from the sample figures. */
class BoardsIT extends OnOneGateway {

    private static final String SETS = "/api/v1/kpi-sets/";
    private static final String ISLINGTON = SETS + "islington-2021/scores?area=E09000019&period=2021-12";

    private static List<JsonObject> scores(String path) {
        return gateway.json(path).getJsonArray("scores").getValuesAs(JsonValue::asJsonObject);
    }

    private static JsonObject score(String path, String title) {
        return scores(path).stream()
                .filter(score -> score.getString("title").equals(title))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Total Notifiable Offences                  | 25458 | 24835 | -623 | -2.4%
                    Violence Against the Person                |  6078 |  6634 |  556 | +9.1%
                    Sexual Offences                            |   490 |   631 |  141 | +28.8%
                    Robbery Offences                           |  1187 |   991 | -196 | -16.5%
                    Burglary Offences                          |  2110 |  1816 | -294 | -13.9%
                    MV Offences                                |  2626 |  2313 | -313 | -11.9%
                    Theft Offences                             |  7511 |  7375 | -136 | -1.8%
                    Criminal Damage Offences                   |  1454 |  1506 |   52 | +3.6%
                    Drugs Offences                             |  1554 |  1124 | -430 | -27.7%
                    Possession of Weapons Offences             |   190 |   167 |  -23 | -12.1%
                    Public Order Offences                      |  1979 |  2014 |   35 | +1.8%
                    Other Offences                             |   279 |   264 |  -15 | -5.4%
                    Moped Enabled Crime                        |   199 |   332 |  133 | +66.8%
                    Pedal Cycle Enabled Crime                  |  1618 |  1676 |   58 | +3.6%
                    Serious Youth Violence                     |   212 |   199 |  -13 | -6.1%
                    Youth Violence                             |   430 |   415 |  -15 | -3.5%
                    Gun Crime Offs                             |    33 |    34 |    1 | +3.0%
                    Gun Crime Lethal Barrelled Discharged Offs |     7 |     2 |   -5 | -71.4%
                    Knife Crime Offs                           |   439 |   383 |  -56 | -12.8%
                    Knife Crime With Injury Offs               |    95 |    83 |  -12 | -12.6%
                    Knife Crime Injury Victims 1-24 (Non DA)   |    40 |    29 |  -11 | -27.5%
                    Knife Possession Offs                      |   143 |   118 |  -25 | -17.5%
                    Anti-Semitic Offs                          |    11 |    31 |   20 | +181.8%
                    Disability Hate Crime Offs                 |    22 |    27 |    5 | +22.7%
                    Faith Hate Crime Offs                      |    51 |    70 |   19 | +37.3%
                    Homophobic Hate Crime Offs                 |   111 |   137 |   26 | +23.4%
                    Islamophobic Offs                          |    28 |    30 |    2 | +7.1%
                    Racist Hate Crime Offs                     |   662 |   744 |   82 | +12.4%
                    Transgender Hate Offs                      |    12 |    17 |    5 | +41.7%
                    Domestic Abuse Incidents                   |  4252 |  4227 |  -25 | -0.6%
                    Domestic Abuse Offs                        |  2600 |  2619 |   19 | +0.7%
                    """)
    void islingtonsTableComesOutAsPrinted(String title, int before, int now, int difference, String change) {
        JsonObject score = score(ISLINGTON, title);
        JsonObject comparison = score.getJsonObject("comparison");
        assertThat(score.getInt("value")).isEqualTo(now);
        assertThat(comparison.getInt("value")).isEqualTo(before);
        assertThat(comparison.getInt("change")).isEqualTo(difference);
        assertThat(comparison.getString("display")).isEqualTo(change);
    }

    /** The report was printed from an earlier state of the Met's file, so three ranks differ from the printed ones. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Total Notifiable Offences      | 17 | 17
            Violence Against the Person    | 21 | 21
            Sexual Offences                | 21 | 21
            Robbery Offences               |  9 |  9
            Burglary Offences              | 14 | 14
            MV Offences                    | 26 | 26
            Theft Offences                 |  8 |  8
            Criminal Damage Offences       | 22 | 22
            Drugs Offences                 | 20 | 21
            Possession of Weapons Offences | 15 | 18
            Public Order Offences          | 15 | 15
            Other Offences                 | 24 | 25
            """)
    void islingtonsRanksAreThoseOfTheMetsFile(String title, int printed, int rank) {
        JsonObject ranked = score(ISLINGTON, title).getJsonObject("rank");
        assertThat(ranked.getInt("position")).isEqualTo(rank).isBetween(printed, printed + 3);
        assertThat(ranked.getInt("of")).isEqualTo(32);
    }

    @Test
    void thereIsNoRankWhereOneBoroughAloneHasFigures() {
        assertThat(score(ISLINGTON, "Knife Crime Offs").getJsonObject("rank").getString("reasonText"))
                .isEqualTo("only 1 of 32 boroughs has complete data");
    }

    @Test
    void islingtonsTableHasItsRowsInOrderAndNoOthers() {
        List<JsonObject> scores = scores(ISLINGTON);
        assertThat(scores).hasSize(31);
        assertThat(scores.get(0).getString("title")).isEqualTo("Total Notifiable Offences");
        assertThat(scores.get(30).getString("title")).isEqualTo("Domestic Abuse Offs");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Gun Crime Offs                             | NOT_SIGNIFICANT | This could be chance. Red against
            Gun Crime Lethal Barrelled Discharged Offs | NOT_SIGNIFICANT | This could be chance. Green against
            Knife Crime Offs                           | NOT_SIGNIFICANT | This could be chance. Green against
            Moped Enabled Crime                        | STRONG          | This is clearly worse.
            Racist Hate Crime Offs                     | SIGNIFICANT     | This is a clear change. Monitored, not rated
            """)
    void chanceIsNotCalledAChange(String title, String significance, String words) {
        JsonObject score = score(ISLINGTON, title);
        assertThat(score.getJsonObject("comparison").getString("significance")).isEqualTo(significance);
        assertThat(score.getString("sentence")).contains(". " + words);
    }

    @Test
    void theCallOverNamesWhatIsOfConcernAndByWhichRule() {
        JsonObject summary = gateway.json(SETS + "islington-2021/summary?area=E09000019&period=2021-12");
        assertThat(summary.getJsonArray("concerns").getValuesAs(JsonValue::asJsonObject).stream()
                        .map(entry -> entry.getString("title") + " "
                                + entry.getJsonArray("rules").getValuesAs(JsonValue::asJsonObject).stream()
                                        .map(rule -> rule.getString("rule"))
                                        .toList()))
                .containsExactly(
                        "Violence Against the Person [RED, CLEARLY_WORSE]",
                        "Criminal Damage Offences [RED]",
                        "Public Order Offences [RED]",
                        "Moped Enabled Crime [RED, CLEARLY_WORSE]",
                        "Pedal Cycle Enabled Crime [RED]",
                        "Gun Crime Offs [RED]");
        assertThat(summary.getJsonArray("successes")).hasSize(4);
        assertThat(summary.getJsonArray("sentences")).hasSize(31);
    }

    @Test
    void everyWorkedExampleIsPublishedAndReproduced() {
        JsonObject counts = gateway.json("/api/v1/conformance").getJsonObject("counts");
        assertThat(counts.getInt("examples")).isGreaterThan(300);
        assertThat(counts.getInt("reproduced")).isEqualTo(counts.getInt("examples"));
    }

    @Test
    void reportsOfHateCrimeAreNotRatedAndSayWhy() {
        JsonObject racist = score(ISLINGTON, "Racist Hate Crime Offs");
        assertThat(racist.getString("rag")).isEqualTo("NOT_RATED");
        assertThat(racist.getString("ragReason")).contains("a rise may be good");
        assertThat(racist.getJsonObject("comparison").getString("assessment")).isEqualTo("NEUTRAL");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Personal Robbery         |  623 |  597 | +4.4%
                    Theft Person             | 1521 | 1715 | -11.3%
                    Residential Burglary     |  692 |  673 | +2.8%
                    Theft of Motor Vehicle   |  314 |  353 | -11.0%
                    Theft From Motor Vehicle |  951 | 1066 | -10.8%
                    Interfering with MV      |  112 |  131 | -14.5%
                    Aggravated Taking of MV  |    4 |   12 | -66.7%
                    """)
    void theYearToDateComesOutAsTheMetPrintsIt(String title, int now, int before, String change) {
        JsonObject score = score(SETS + "met-neighbourhoods/scores?area=Islington&period=2023-10", title);
        assertThat(score.getInt("value")).isEqualTo(now);
        assertThat(score.getJsonObject("comparison").getInt("value")).isEqualTo(before);
        assertThat(score.getJsonObject("comparison").getString("display")).isEqualTo(change);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    Robbery, change on one year        |  463 |  622 | -25.6%
                    Robbery, change on five years      |  463 | 1199 | -61.4%
                    Theft From MV, change on one year  | 2360 | 2372 | -0.5%
                    Theft From MV, change on five years| 2360 | 3602 | -34.5%
                    Burglary, change on one year       | 3297 | 3878 | -15.0%
                    Burglary, change on five years     | 3297 | 4912 | -32.9%
                    """)
    void barnetsChangesOnOneAndOnFiveYearsComeOut(String title, int now, int before, String change) {
        JsonObject score = score(SETS + "barnet-strategic-assessment/scores?area=E09000003&period=2017-03", title);
        assertThat(score.getInt("value")).isEqualTo(now);
        assertThat(score.getJsonObject("comparison").getInt("value")).isEqualTo(before);
        assertThat(score.getJsonObject("comparison").getString("display")).isEqualTo(change);
    }

    @Test
    void theComplianceOfTwoBoroughsIsWeightedByTheirCalls() {
        String month = SETS + "central-north-asb/scores?area=bcu-central-north&period=2022-08";
        assertThat(score(month, "ASB calls").getInt("value")).isEqualTo(510 + 443);
        // The paper prints 79.33, the mean of two percentages; (72.82 x 510 + 85.84 x 443) / 953 is 78.87.
        assertThat(score(month, "Compliance with the response standard").getString("display"))
                .isEqualTo("78.87%");
    }

    @Test
    void rowsInDevelopmentAreListedAndNotScored() {
        assertThat(scores(SETS + "lbbd-call-over/scores?period=2017-04").stream()
                        .filter(score -> score.getString("status").equals("UNSCORED"))
                        .map(score -> score.getString("reason")))
                .contains("IN_DEVELOPMENT");
    }

    @Test
    void aHistoryIsWhatTheScorecardsOfItsMonthsSay() {
        String board = SETS + "central-north-asb/";
        String asked = "area=bcu-central-north&area=Camden";
        List<String> apart = Stream.of("2022-08", "2022-09", "2022-10")
                .flatMap(month -> gateway.get(board + "scores?" + asked + "&format=csv&period=" + month)
                        .body()
                        .lines())
                .distinct()
                .toList();
        HttpResponse<String> csv = gateway.get(board + "history?" + asked + "&from=2022-08&to=2022-10&format=csv");
        assertThat(csv.body().lines())
                .containsExactlyInAnyOrderElementsOf(apart)
                .hasSize(1 + 3 * 2 * 3);
        List<JsonObject> json = scores(board + "history?" + asked + "&from=2022-08&to=2022-10");
        assertThat(json)
                .hasSize(3 * 2 * 3)
                .contains(scores(board + "scores?" + asked + "&period=2022-09").get(0));
        HttpResponse<String> again = gateway.send(HttpRequest.newBuilder(csv.uri())
                .header("If-None-Match", csv.headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void theSameQuestionAgainIsAnsweredWith304() {
        HttpResponse<String> first = gateway.get(ISLINGTON);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = gateway.send(HttpRequest.newBuilder(gateway.at(ISLINGTON))
                .header("If-None-Match", tag)
                .build());
        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> asCsv = gateway.get(ISLINGTON + "&format=csv");
        assertThat(asCsv.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(asCsv.body().lines().count()).isEqualTo(32);
    }
}
