package org.callover.gateway.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.callover.gateway.OnOneGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The five published papers, made from the sample figures, with the figures as they were printed. Where a paper
 * contradicted its own numbers, the figure is right here.
 */
class FivePapersIT extends OnOneGateway {

    private static AskedPaper islington;
    private static AskedPaper centralNorth;
    private static AskedPaper barnet;
    private static AskedPaper callOver;
    private static AskedPaper westminster;

    @BeforeAll
    static void ask() {
        islington = AskedPaper.of(gateway, "islington-2021");
        centralNorth = AskedPaper.of(gateway, "central-north");
        barnet = AskedPaper.of(gateway, "barnet-strategic-assessment");
        callOver = AskedPaper.of(gateway, "lbbd-call-over");
        westminster = AskedPaper.of(gateway, "westminster-knife-crime");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Total notifiable offences | 25,458 | 24,835 | -623 | -2.4%
            Violence against the person | 6,078 | 6,634 | +556 | +9.1%
            Sexual offences | 490 | 631 | +141 | +28.8%
            Robbery offences | 1,187 | 991 | -196 | -16.5%
            Burglary | 2,110 | 1,816 | -294 | -13.9%
            Motor vehicle offences | 2,626 | 2,313 | -313 | -11.9%
            Theft | 7,511 | 7,375 | -136 | -1.8%
            Criminal damage | 1,454 | 1,506 | +52 | +3.6%
            Drug offences | 1,554 | 1,124 | -430 | -27.7%
            Possession of weapons | 190 | 167 | -23 | -12.1%
            Public order offences | 1,979 | 2,014 | +35 | +1.8%
            Other notifiable offences | 279 | 264 | -15 | -5.4%
            Moped enabled crime | 199 | 332 | +133 | +66.8%
            Pedal cycle enabled crime | 1,618 | 1,676 | +58 | +3.6%
            Serious youth violence (victims) | 212 | 199 | -13 | -6.1%
            Youth violence (victims) | 430 | 415 | -15 | -3.5%
            Gun crime | 33 | 34 | +1 | +3.0%
            Lethal barrelled firearm discharges | 7 | 2 | -5 | -71.4%
            Knife crime offences | 439 | 383 | -56 | -12.8%
            Knife crime with injury | 95 | 83 | -12 | -12.6%
            Knife injury victims under 25, not domestic abuse | 40 | 29 | -11 | -27.5%
            Knife possession | 143 | 118 | -25 | -17.5%
            """)
    void islingtonsTableOfCrime(String title, String before, String now, String difference, String change) {
        AskedPaper paper = islington;
        String caption = "Crime in Islington, 2021 against 2020";
        assertThat(paper.row(caption, title)).startsWith(title, before, now, difference);
        assertThat(paper.cell(caption, title, "Change")).isEqualTo(change);
        assertThat(paper.cell(caption, title, "RAG")).isIn("Green", "Amber", "Red", "Not rated");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Antisemitic offences | 11 | 31 | +20 | +181.8%
            Disability hate offences | 22 | 27 | +5 | +22.7%
            Faith hate offences | 51 | 70 | +19 | +37.3%
            Homophobic offences | 111 | 137 | +26 | +23.4%
            Islamophobic offences | 28 | 30 | +2 | +7.1%
            Racist offences | 662 | 744 | +82 | +12.4%
            Transgender hate offences | 12 | 17 | +5 | +41.7%
            Domestic abuse incidents | 4,252 | 4,227 | -25 | -0.6%
            Domestic abuse offences | 2,600 | 2,619 | +19 | +0.7%
            """)
    void islingtonsTableOfReportsHasNoColour(
            String title, String before, String now, String difference, String change) {
        String caption = "Reports of hate crime and domestic abuse in Islington, 2021 against 2020";
        assertThat(islington.row(caption, title)).startsWith(title, before, now, difference);
        assertThat(islington.cell(caption, title, "Change")).isEqualTo(change);
        assertThat(islington.headings(caption)).doesNotContain("RAG");
    }

    @Test
    void islingtonsHeadlinePageHasArrowsAndRanks() {
        String caption = "Change on the year before, and rank in the Met (1 is the highest level of crime)";
        assertThat(islington.row(caption, "Theft"))
                .containsExactly("Theft", "\u25BC -1.8%", "8th highest of 32 boroughs");
        assertThat(islington.row(caption, "Violence against the person"))
                .containsExactly("Violence against the person", "\u25B2 +9.1%", "21st highest of 32 boroughs");
    }

    /** The printed page shows an upward arrow beside 5, and its own table -4.6 points. The counts are not published. */
    @Test
    void islingtonsDetectionsHaveNoArrowWithoutFigures() {
        String caption = "Change on the year before, and rank in the Met (1 is the highest level of crime)";
        assertThat(islington.cell(caption, "Sanction detection rate, domestic abuse", "Change"))
                .isEqualTo("not available");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In October to December 2021, 90% of young people aged 10 to 17 were diverted",
                "after 85% in the quarter before",
                "the services supported 1,243 survivors and families. 117 had counselling, 583 were supported",
                "89 applied under Clare's Law. 96% felt better able to recognise abusive behaviour, and 69% felt safer.",
                "265 practitioners were trained, and professionals asked for advice on 108 cases",
                "met 241 times, heard 695 referrals of high and medium risk and 523 of lower risk, and agreed 3,100 actions",
                "23% of referrals were repeats, after 28%, and 76% of survivors took up support, after 18%",
                "heard in 2 to 3 working days. It took 40 to 45 before.",
                "465 requests for protection orders from January to June, 7.6 times as many as the 61",
                "There are 100 Safe Havens. 13 people were found sleeping rough at the street count, -78.0%",
                "all three national indicators continue to fall",
            })
    void islingtonsServices(String words) {
        assertThat(islington.texts()).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Personal Robbery | 623 | 16,899 | 597 | 14,947 | +4.4% | +13.1%
            Theft Person | 1,521 | 38,662 | 1,715 | 31,434 | -11.3% | +23.0%
            Residential Burglary | 692 | 21,583 | 673 | 20,817 | +2.8% | +3.7%
            Theft of Motor Vehicle | 314 | 19,251 | 353 | 18,779 | -11.0% | +2.5%
            Theft From Motor Vehicle | 951 | 34,589 | 1,066 | 37,922 | -10.8% | -8.8%
            Interfering with MV | 112 | 6,402 | 131 | 6,498 | -14.5% | -1.5%
            Aggravated Taking of MV | 4 | 374 | 12 | 432 | -66.7% | -13.4%
            """)
    void centralNorthsYearToDate(
            String title, String own, String met, String ownBefore, String metBefore, String change, String metChange) {
        List<String> row =
                centralNorth.row("Offences in Islington and in the Met, financial year to October 2023", title);
        assertThat(row.subList(0, 5)).containsExactly(title, own, met, ownBefore, metBefore);
        assertThat(row.get(5)).isEqualTo(arrow(change) + change);
        assertThat(row.get(6)).isEqualTo(arrow(metChange) + metChange);
    }

    private static String arrow(String change) {
        return change.startsWith("-") ? "\u25BC " : "\u25B2 ";
    }

    /** What the report printed as "overall" is the mean of two percentages; here each borough counts by its calls. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            August 2022 | 510 | 443 | 953 | 72.82 | 85.84 | 78.87 | 79.33 | 20 | 66 | 86
            September 2022 | 617 | 540 | 1,157 | 83.04 | 85.12 | 84.01 | 84.08 | 18 | 65 | 83
            October 2022 | 749 | 574 | 1,323 | 81.88 | 86.67 | 83.96 | 84.27 | 12 | 51 | 63
            November 2022 | 646 | 478 | 1,124 | 86.13 | 87.60 | 86.76 | 86.86 | 22 | 24 | 46
            December 2022 | 510 | 420 | 930 | 96.59 | 93.81 | 95.33 | 95.2 | 7 | 53 | 60
            January 2023 | 611 | 478 | 1,089 | 92.86 | 97.22 | 94.77 | 95.04 | 12 | 77 | 89
            February 2023 | 614 | 457 | 1,071 | 85.04 | 86.67 | 85.74 | 85.855 | 29 | 52 | 81
            March 2023 | 767 | 489 | 1,256 | 93.18 | 86.27 | 90.49 | 89.725 | 35 | 93 | 128
            April 2023 | 710 | 544 | 1,254 | 91.16 | 89.36 | 90.38 | 90.26 | 33 | 180 | 213
            May 2023 | 766 | 641 | 1,407 | 91.61 | 91.27 | 91.46 | 91.44 | 29 | 117 | 146
            June 2023 | 778 | 591 | 1,369 | 93.94 | 92.73 | 93.42 | 93.335 | 30 | 55 | 85
            July 2023 | 894 | 755 | 1,649 | 92.57 | 90.14 | 91.46 | 91.36 | 50 | 108 | 158
            August 2023 | 806 | 735 | 1,541 | 93.15 | 92.25 | 92.72 | 92.7 | 60 | 155 | 215
            September 2023 | 808 | 789 | 1,597 | 91.45 | 94.62 | 93.02 | 93.03 | 53 | 178 | 231
            October 2023 | 854 | 672 | 1,526 | 94.96 | 95.05 | 95.00 | 95 | 25 | 113 | 138
            """)
    void centralNorthsMonths(
            String month,
            String camden,
            String islingtons,
            String calls,
            String camdenMet,
            String islingtonMet,
            String weighted,
            String printed,
            String camdenDid,
            String islingtonDid,
            String did) {
        assertThat(centralNorth.row("Calls about anti-social behaviour, by month", month))
                .containsExactly(month, camden, islingtons, calls);
        assertThat(centralNorth.row("Calls that met the response standard, by month", month))
                .containsExactly(month, camdenMet + "%", islingtonMet + "%", weighted + "%");
        assertThat(centralNorth.row("Interventions against anti-social behaviour, by month", month))
                .containsExactly(month, camdenDid, islingtonDid, did);
        assertThat(Double.parseDouble(weighted))
                .isBetween(Double.parseDouble(printed) - 0.8, Double.parseDouble(printed) + 0.8);
    }

    @Test
    void centralNorthHasALineChartBesideEachTableOfMonths() {
        assertThat(centralNorth.charts()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Robbery | 1,199 | 622 | 463 | -61.4% | -25.6%
            Theft from motor vehicle | 3,602 | 2,372 | 2,360 | -34.5% | -0.5%
            Burglary | 4,912 | 3,878 | 3,297 | -32.9% | -15.0%
            Theft of motor vehicle | 956 | 701 | 809 | -15.4% | +15.4%
            Criminal damage | 2,361 | 2,256 | 2,190 | -7.2% | -2.9%
            Theft from the person | 692 | 622 | 695 | +0.4% | +11.7%
            Violence with injury | 1,539 | 2,179 | 2,229 | +44.8% | +2.3%
            The seven crime types together | 15,261 | 12,630 | 12,043 | -21.1% | -4.6%
            """)
    void barnetsVolumes(String title, String first, String before, String now, String fiveYears, String oneYear) {
        List<String> row =
                barnet.row("The seven crime types in Barnet, with the change on five years and on one year", title);
        assertThat(row.subList(0, 4)).containsExactly(title, first, before, now);
        assertThat(row).contains(fiveYears, oneYear);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Barnet had 67.9 offences per 1,000 residents, the 8th lowest of 32 boroughs",
                "rose from 8,237 to 9,198 (+11.7%)",
                "82% of residents are satisfied with the area they live in, and 80% in London",
                "67% are confident",
                "95% of victims would recommend the support they had, and 100% of those in the last quarter",
                "19.6% of offenders reoffended, a change of -3.5 percentage points",
                "rose from 3,503 to 4,990 incidents, and offences from 1,125 to 2,523, 2.2 times as many",
                "Burglary fell from 3,878 to 3,297 offences, a difference of -581",
                "8.66 per 1,000 residents, and 7.99 in London (+8.4%)",
                "rose 29.9%, from 552 to 717 offences",
            })
    void barnetsPriorities(String words) {
        assertThat(barnet.texts()).contains(words);
    }

    @Test
    void barnetsTablesHaveTheOtherFigures() {
        String caption = "The seven crime types in Barnet, with the change on five years and on one year";
        assertThat(barnet.row(caption, "Theft of motor vehicle")).contains("-147");
        assertThat(barnet.row("Rates in Barnet", "Violence with injury per 1,000 residents"))
                .contains("5.9", "3rd lowest of 32 boroughs");
        assertThat(barnet.row("Serious violence", "Serious youth violence (victims)"))
                .startsWith("Serious youth violence (victims)", "218", "191");
        assertThat(barnet.row("Serious violence", "Knife crime")).startsWith("Knife crime", "347", "318");
        assertThat(barnet.row("Serious violence", "Gun crime")).startsWith("Gun crime", "79", "74");
        assertThat(barnet.row(
                        "Anti-social behaviour and what residents say",
                        "Residents confident that police and council deal with anti-social behaviour, on autumn 2015"))
                .contains("64%", "+3.0 points");
        assertThat(barnet.row(
                        "Anti-social behaviour and what residents say",
                        "Residents confident that police and council deal with anti-social behaviour, on spring 2016"))
                .contains("66%", "+1.0 points");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1  | Violence with injury                       | 2,123 | -1.5%
            2  | Burglary                                   | 1,398 | -7.8%
            3  | Criminal damage                            | 1,881 | -3.4%
            4  | ASB calls to police                        | 6,514 | +14.6%
            5  | Repeat ASB victimisation                   | 2.5%  | -
            7  | First-time entrants                        | 134   | +5.5%
            8  | First-time entrants per 100,000 aged 10-17 | 609   | -
            9  | Knife crime                                | 355   | -7.3%
            10 | Serious youth violence (victims)           | 232   | -3.3%
            12 | Gun crime                                  | 56    | -
            13 | Reoffending, adults and juveniles          | 26%   | -1.0 points
            17 | Hate crime reports                         | 2,788 | -5.8%
            21 | Domestic abuse reports                     | 2,434 | -5.3%
            22 | MARAC repeat referrals                     | 25%   | -
            23 | Sexual abuse reports                       | 464   | +5.5%
            """)
    void theCallOverByTheSubGroupsOfThePartnership(String number, String title, String value, @Nullable String change) {
        List<String> row = callOver.rows("All indicators by sub-group, April 2017")
                .filter(cells -> cells.get(1).equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(0)).isEqualTo(number);
        assertThat(row.get(3)).isEqualTo(value);
        assertThat(row.get(5)).isEqualTo(change == null ? "not available" : change);
    }

    @Test
    void theCallOverHasTwoBenchmarksAndPagesForExceptionsOnly() {
        List<List<String>> rows =
                callOver.rows("All indicators by sub-group, April 2017").toList();
        assertThat(rows).hasSize(25);
        assertThat(rows.get(9)).contains("7,450", "+19.5%");
        assertThat(rows.get(12).stream().filter("25%"::equals)).hasSize(2);
        assertThat(rows.stream()
                        .filter(row -> row.get(row.size() - 1).startsWith("Summary"))
                        .map(row -> row.get(1)))
                .containsExactly("Burglary", "ASB calls to police");
        assertThat(callOver.sections())
                .containsSubsequence(
                        "Introduction",
                        "Executive summary",
                        "Good performance",
                        "Areas for improvement",
                        "Performance by sub-group",
                        "Indicators for monitoring",
                        "Indicators in development",
                        "Burglary",
                        "Figures",
                        "Narrative",
                        "Actions",
                        "ASB calls to police");
    }

    /** Printed: down 1.5% beside -28; down 21% by 338, and down 7.7%; up 14.8% and 14.6%; 2.4% (156 of 6152). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knife crime fell from 383 to 355 offences (-28, -7.3%)",
                "Burglary fell from 1,516 to 1,398 offences (-118, -7.8%)",
                "rose from 5,683 to 6,514 (+14.6%)",
                "2.5% of callers (156 of 6,152)",
            })
    void theErrorsOfTheCallOverComeOutRight(String words) {
        assertThat(callOver.texts()).contains(words);
    }

    @Test
    void theCallOverListsWhatIsInDevelopmentAndWhatIsMonitored() {
        assertThat(callOver.rows("Indicators in development").flatMap(List::stream))
                .contains("Young victims of crime", "Offending on bail", "Victim satisfaction", "Harmful practices");
        assertThat(callOver.rows("Indicators that are monitored").map(row -> row.get(0)))
                .containsExactly("Hate crime reports", "Domestic abuse reports", "Sexual abuse reports");
    }

    /** The printed hours add to 1,148, because that from 01:00 is printed as 39; its cells and the weekdays are right. */
    @Test
    void westminstersWeekdaysAndHoursAddUp() {
        String caption = "Violent offences by weekday and hour, Westminster";
        assertThat(westminster.headings(caption))
                .hasSize(26)
                .startsWith("Weekday", "07")
                .endsWith("06", "Total");
        assertThat(westminster.row(caption, "Friday")).endsWith("178");
        assertThat(westminster.row(caption, "Saturday")).endsWith("200");
        assertThat(westminster.cell(caption, "Sunday", "18")).isEqualTo("20");
        assertThat(westminster.cell(caption, "Total", "00")).isEqualTo("124");
        assertThat(westminster.cell(caption, "Total", "01")).isEqualTo("38");
        assertThat(westminster.row(caption, "Total")).endsWith("1,147");
        int hours = westminster.row(caption, "Total").stream()
                .skip(1)
                .limit(24)
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(hours).isEqualTo(1147);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rose to 10,680 offences in the 12 months to June 2019 (+6.9%; in London +6.0%)",
                "29.3 offences a day",
                "63.5% of the offences left nobody hurt",
                "The change in knife crime was 56% in a year, and 1% in the Met. In 18% of it somebody was hurt; in the Met in 27%",
                "85 victims were under 25, after 75 the year before. 40% of the knife crime of June 2019",
                "Of 1,147 offences, 33.0% were on a Friday or Saturday. That is 38.2 a day.",
                "39 open cases, after 63 in April 2017. 47.5% of its young people",
                "Custodial sentences fell from 11 to 4",
            })
    void westminstersFiguresInWords(String words) {
        assertThat(westminster.texts()).contains(words);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            Share of the borough's knife crime by ward           | West End                                            | 18%
            Share of the borough's knife crime by ward           | St James's                                          | 13%
            Share of the borough's knife crime by ward           | Hyde Park                                           | 12%
            Share of the borough's knife crime by ward           | Westbourne                                          | 12%
            Share of the borough's knife crime by ward           | The four wards together                             | 56%
            Offences for which somebody was charged or cautioned | Detections for violence against the person, as published | 14.0%, 11.0%
            Offences for which somebody was charged or cautioned | Detections for knife crime, as published            | 15.0%, 7.7%, -7.3, 12.1%
            Offences for which somebody was charged or cautioned | Detections for knife crime with injury, as published | 22.9%, 11.6%, -11.3, 16.7%
            Offences by young people under 18                    | Violent offences by young people under 18           | 99, 84, 60
            Offences by young people under 18                    | Offences with a blade by young people under 18      | 34, 27, 18
            """)
    void westminstersTables(String caption, String title, String figures) {
        assertThat(westminster.row(caption, title).subList(1, figures.split(", ").length + 1))
                .containsExactly(figures.split(", "));
    }

    @Test
    void westminsterSaysHowManyTimesAsMany() {
        assertThat(westminster.cell("Violence and robbery", "Robbery, against three years before", "Times as many"))
                .isEqualTo("2.4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "islington-2021",
                "central-north",
                "barnet-strategic-assessment",
                "lbbd-call-over",
                "westminster-knife-crime"
            })
    void thePageHasEveryCellAndIsTheSameWhenAskedForAgain(String id) {
        String path = "/api/v1/papers/" + id + "?format=html";
        HttpResponse<String> page = gateway.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        String text =
                page.body().replaceAll("<[^>]+>", " ").replace("&#39;", "'").replace("&amp;", "&");
        assertThat(AskedPaper.of(gateway, id).cells().filter(cell -> !text.contains(cell)))
                .isEmpty();
        assertThat(gateway.get(path).body()).isEqualTo(page.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "pdf", "docx", "xlsx", "ods", "csv"})
    void everyFormatIsAnswered(String format) {
        for (String id : List.of("islington-2021", "central-north", "barnet-strategic-assessment")) {
            HttpResponse<String> answer = gateway.get("/api/v1/papers/" + id + "?format=" + format);
            assertThat(answer.statusCode()).as(id).isEqualTo(200);
            assertThat(answer.body()).as(id).hasSizeGreaterThan(1_000);
        }
    }
}
