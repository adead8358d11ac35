package org.callover.kpi.catalogue.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callover.kpi.catalogue.yaml.Keys;

/**
 * Every key of the definition format, block by block. The JSON Schema has the same keys, and a test checks that they
 * agree.
 */
public final class Vocabulary {

    /** The version of the format: the value of {@code kpi:} in every document. */
    public static final String VERSION = "1";

    public static final Keys SET = keys("set", "kpi set title indicators", "series examples roll-up footnotes");
    public static final Keys BOARD =
            keys("board", "kpi board title sections", "note area window compare roll-up footnotes");
    public static final Keys AREAS = keys("areas", "kpi areas title", "series places groups");
    public static final Keys ADJUST = keys("adjust", "kpi adjust title indicators", "by date reason");
    public static final Keys FEED =
            keys("feed", "kpi feed title source layout headings months labels", "series apart totals");

    public static final Keys PAPER =
            keys("paper", "kpi paper title scores sections", "area period publisher footnotes");
    public static final Keys PAPER_SECTION = keys("paper-section", "", "heading new-page each content sections");
    public static final Keys TEXT_BLOCK = keys("text-block", "text", "");
    public static final Keys SENTENCES_BLOCK = keys("sentences-block", "sentences", "");
    public static final Keys SCORE_TABLE =
            keys("score-table", "table", "caption rows sections areas columns grouped periods-as-notes");
    public static final Keys PERIOD_TABLE = keys("period-table", "table periods", "caption rows sections changes");
    public static final Keys MONTH_TABLE = keys("month-table", "table indicator areas months", "caption");
    public static final Keys AREA_TABLE = keys("area-table", "table indicator", "caption areas members columns");
    public static final Keys BREAKDOWN_TABLE = keys("breakdown-table", "table series down across", "caption window");
    public static final Keys CHART = keys("chart", "chart", "caption indicator areas months");
    public static final Keys DIMENSION = keys("dimension", "dimension values", "");
    public static final Keys DIMENSION_VALUE = keys("dimension-value", "value", "heading");
    public static final Keys COLUMN = keys("column", "column", "heading");
    public static final Keys FOOTNOTE = keys("footnote", "text", "indicator series area where period");

    public static final Keys EXAMPLE = keys("example", "given when then", "name");
    public static final Keys GIVEN = keys("given", "series area period value", "where import");
    public static final Keys WHEN = keys("when", "indicator area period", "window");
    public static final Keys THEN = keys(
            "then",
            "",
            "period value display numerator denominator denominatorPeriod lower upper reason missingMonths partialValue "
                    + "comparatorPeriod comparatorValue change percentChange percentReason multiple movement assessment "
                    + "significance z untested sharedMonths matchedValue matchedMembers fromDenominator commonSame commonOf groupPercentChange "
                    + "comparisonReason target rag notRated ragReason againstTarget groupValue gap againstGroup "
                    + "rank of rankValue rankReason secondGroupValue secondGap secondRank secondOf forecast reading "
                    + "chartMean chartLower chartUpper chartRules chartGaps chartReason variation assurance trend sentence");

    public static final Keys SERIES =
            keys("series", "id title unit", "kind source licence note breaks expected suppress-below");
    public static final Keys EXPECTED = keys("expected", "every within", "");
    public static final Keys BREAK = keys("break", "from why", "effect source basis");
    public static final Keys INDICATOR = keys(
            "indicator",
            "id title",
            "why measure text average-per share-of good because paired-with judge window compare change-as target profile no-target amber-within thresholds "
                    + "benchmark benchmarks suppress-below max-age unit decimals owner status note");
    public static final Keys MEASURE = keys("measure", "", "count rate percentage mean weighted-mean level");
    public static final Keys RATE = keys("rate", "of over per", "population-year annualised");
    public static final Keys RATIO = keys("ratio", "of over", "");
    public static final Keys WEIGHTED_MEAN = keys("weighted-mean", "of weight", "");
    public static final Keys SUM = keys("difference", "add", "subtract");
    public static final Keys TERM = keys("term", "series", "where");
    public static final Keys RANGE = keys("range", "between", "");
    public static final Keys COMPARE = keys("compare", "", "baseline years-earlier");
    public static final Keys TARGET = keys("target", "", "by-year trajectory milestones change on");
    public static final Keys THRESHOLDS = keys("thresholds", "green amber", "red");
    public static final Keys BENCHMARK = keys("benchmark", "group", "figure include-self rank of by");
    public static final Keys SECTION = keys("section", "title indicators", "");
    public static final Keys ROW =
            keys("row", "id", "title window compare change-as area decimals weight benchmark benchmarks");
    public static final Keys ROLL_UP = keys("roll-up", "weighted-points", "");
    public static final Keys WEIGHTED_POINTS = keys("weighted-points", "green-from amber-from", "");
    public static final Keys PLACE = keys("place", "code name kind", "also succeeds");
    public static final Keys SUCCEEDS = keys("succeeds", "areas from", "");
    public static final Keys GROUP = keys("group", "code name kind members", "also member-word");
    public static final Keys MEMBER = keys("member", "area", "from to");
    public static final Keys ADJUSTMENT =
            keys("adjustment", "id", "target profile no-target amber-within thresholds max-age owner status");
    public static final Keys HEADINGS = keys("headings", "group category area", "");
    public static final Keys LABEL = keys("label", "series", "group category why");
    public static final Keys APART = keys("apart", "area why", "");
    public static final Keys TOTALS = keys("totals", "area is", "");

    private static final List<Keys> ALL = List.of(
            SET,
            BOARD,
            AREAS,
            ADJUST,
            FEED,
            PAPER,
            PAPER_SECTION,
            TEXT_BLOCK,
            SENTENCES_BLOCK,
            SCORE_TABLE,
            PERIOD_TABLE,
            MONTH_TABLE,
            AREA_TABLE,
            BREAKDOWN_TABLE,
            CHART,
            DIMENSION,
            DIMENSION_VALUE,
            COLUMN,
            FOOTNOTE,
            EXAMPLE,
            GIVEN,
            WHEN,
            THEN,
            SERIES,
            EXPECTED,
            BREAK,
            INDICATOR,
            MEASURE,
            RATE,
            RATIO,
            WEIGHTED_MEAN,
            SUM,
            TERM,
            RANGE,
            COMPARE,
            TARGET,
            THRESHOLDS,
            BENCHMARK,
            SECTION,
            ROW,
            ROLL_UP,
            WEIGHTED_POINTS,
            PLACE,
            SUCCEEDS,
            GROUP,
            MEMBER,
            ADJUSTMENT,
            HEADINGS,
            LABEL,
            APART,
            TOTALS);

    private Vocabulary() {}

    /** The blocks by name. */
    public static Map<String, Keys> all() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Keys::of, keys -> keys));
    }

    /** Whether any block has the key. */
    public static boolean isKey(String word) {
        return ALL.stream().anyMatch(keys -> keys.all().contains(word));
    }

    private static Keys keys(String of, String required, String optional) {
        return new Keys(of, words(required), words(optional));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
