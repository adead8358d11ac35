package org.callover.gateway.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemDetail.Fault;
import org.callover.gateway.problem.ProblemException;
import org.callover.kpi.reconcile.claim.Claim;
import org.callover.kpi.reconcile.claim.ClaimPart;
import org.callover.kpi.reconcile.printed.PrintedDirection;
import org.callover.kpi.reconcile.printed.PrintedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTextTest {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
    private static final MediaType UNTOLD = MediaType.APPLICATION_OCTET_STREAM_TYPE;

    private static List<Claim> read(String text, MediaType type) {
        return ClaimsText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), type);
    }

    private static ProblemDetail refusal(String text, MediaType type) {
        return refusal(text, type, StandardCharsets.UTF_8);
    }

    private static ProblemDetail refusal(String text, MediaType type, Charset encoding) {
        ByteArrayInputStream body = new ByteArrayInputStream(text.getBytes(encoding));
        return catchThrowableOfType(ProblemException.class, () -> ClaimsText.read(body, type))
                .problem();
    }

    @Test
    void refusesAnythingLongerThanACellAndQuotesLittleOfIt() {
        String note = "value,note\n1," + "x".repeat(900_000) + "\n";
        assertThat(refusal(note, CSV).detail()).contains("the cell has 900000 characters; write at most 1000");
        ProblemDetail heading = refusal("x".repeat(900_000) + "\n1\n", CSV);
        assertThat(heading.detail()).hasSizeLessThan(1_100);
        String member = "{\"claims\": [{\"" + "k".repeat(900_000) + "\u202e\": 1}]}";
        assertThat(refusal(member, JSON).toString()).hasSizeLessThan(5_000).doesNotContain("\u202e");
    }

    @Test
    void refusesASecondListOfClaims() {
        String twice = "{\"claims\": [{\"value\": 1}], \"claims\": [{\"value\": 2}]}";
        assertThat(refusal(twice, JSON).errors()).extracting(Fault::code).containsExactly("DUPLICATE_MEMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator,area,period,value,previous,percentage,direction\n"
                        + "violence.knife-crime,Islington,2021-12,383,439,12.8%,down",
                "\uFEFFIndicator,Area,Period,Last year,% change,Trend,This Year\r\n"
                        + "\r\nviolence.knife-crime,Islington,2021-12,439,12.8%,fell,383\r\n\r\n",
                "[{\"indicator\": \"violence.knife-crime\", \"area\": \"Islington\", \"period\": \"2021-12\","
                        + " \"value\": 383, \"previousValue\": 439, \"percentage\": \"12.8%\", \"direction\": \"down\","
                        + " \"rank\": null}]",
                "{\"claims\": [{\"direction\": \"reduction\", \"value\": \"383\", \"before\": \"439\", \"%\": \"12.8 %\","
                        + " \"indicator\": \"violence.knife-crime\", \"area\": \"Islington\", \"period\": \"2021-12\"}]}"
            })
    void aClaimIsReadFromAnyForm(String text) {
        List<Claim> claims = read(text, UNTOLD);
        assertThat(claims).hasSize(1);
        Claim claim = claims.get(0);
        assertThat(claim.row()).isEqualTo(1);
        assertThat(claim.subject().indicator()).isEqualTo("violence.knife-crime");
        assertThat(claim.subject().area()).isEqualTo("Islington");
        assertThat(claim.subject().period()).isEqualTo("2021-12");
        assertThat(claim.number(ClaimPart.VALUE)).map(PrintedNumber::told).hasValue("383");
        assertThat(claim.number(ClaimPart.PREVIOUS)).map(PrintedNumber::told).hasValue("439");
        assertThat(claim.number(ClaimPart.PERCENTAGE)).map(PrintedNumber::told).hasValue("12.8%");
        assertThat(claim.direction()).isEqualTo(PrintedDirection.DOWN);
        assertThat(claim.rank()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void columnsMayBePartedAsSpreadsheetsPartThem(String separator) {
        String table = "note|value|previous\np. 3, table|1,398|1,516\n".replace("|", separator);
        Claim claim = read(table, CSV).get(0);
        assertThat(claim.subject().note()).isEqualTo("p. 3, table");
        assertThat(claim.number(ClaimPart.VALUE)).map(PrintedNumber::told).hasValue("1,398");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void unicodeTextOfASpreadsheetIsRead(String encoding) {
        byte[] body = "\uFEFFvalue\tpercentage\r\n383\t\u221212.8%\r\n".getBytes(Charset.forName(encoding));
        Claim claim = ClaimsText.read(new ByteArrayInputStream(body), CSV).get(0);
        assertThat(claim.number(ClaimPart.VALUE)).map(PrintedNumber::told).hasValue("383");
        assertThat(claim.number(ClaimPart.PERCENTAGE)).map(PrintedNumber::told).hasValue("down 12.8%");
    }

    @Test
    void aQuestionEndsWithOneMark() {
        assertThat(refusal("vaule\n1", CSV).detail()).endsWith("; did you mean 'value'?");
    }

    @Test
    void aJsonNumberKeepsItsDecimals() {
        assertThat(read("[{\"value\": 85.90}]", JSON).get(0).number(ClaimPart.VALUE))
                .map(PrintedNumber::decimals)
                .hasValue(2);
    }

    @Test
    void everyFaultOfACsvTableIsToldWithItsPlace() {
        ProblemDetail problem = refusal("""
                indicator,vaule,previous,value,rank,of,difference,percentage
                a,1,439,383,,,,
                b,1,lots,383,5th,,over 3,7.7%
                c,1,398,383,,,
                d,,,,,32,,
                e,,,383,,,-7.7%,
                """, CSV);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.code()).isEqualTo("BAD_CLAIMS");
        assertThat(problem.detail()).isEqualTo("The claims have 6 faults; each is listed in 'errors'.");
        assertThat(problem.errors())
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(
                        tuple(1, 2, "UNKNOWN_HEADING"),
                        tuple(3, 3, "BAD_CELL"),
                        tuple(3, 7, "BAD_CELL"),
                        tuple(4, null, "RAGGED_ROW"),
                        tuple(5, null, "BAD_CLAIM"),
                        tuple(6, null, "BAD_CLAIM"));
        assertThat(problem.errors().get(0).message()).endsWith("did you mean 'value'?");
        assertThat(problem.errors().get(3).message()).contains("put quotation marks around a number with a comma");
    }

    @Test
    void everyFaultOfAJsonDocumentIsToldWithItsPointer() {
        ProblemDetail problem = refusal("""
                {"claims": [
                  {"value": true, "vaule": [1, {"a": 2}]},
                  {"value": 1e99},
                  7,
                  {"value": 1, "count": 2}
                ], "more": {"claims": []}}
                """, JSON);
        assertThat(problem.errors())
                .extracting(Fault::line, Fault::pointer, Fault::code)
                .containsExactly(
                        tuple(2, "/claims/0/value", "BAD_CELL"),
                        tuple(2, "/claims/0/vaule", "UNKNOWN_HEADING"),
                        tuple(3, "/claims/1/value", "BAD_CELL"),
                        tuple(4, "/claims/2", "BAD_CLAIM"),
                        tuple(5, "/claims/3/count", "DUPLICATE_MEMBER"),
                        tuple(6, "/more", "UNKNOWN_MEMBER"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
                    ''                          | EMPTY_BODY
                    value                       | NO_CLAIMS
                    []                          | NO_CLAIMS
                    {                           | BAD_JSON
                    [{"value": 1]               | BAD_JSON
                    [{}] trailing               | BAD_JSON
                    """)
    void whatIsNoTableOfClaimsIsRefused(String text, String code) {
        assertThat(refusal(text, UNTOLD).code()).isEqualTo(code);
        assertThat(refusal(text, UNTOLD).status()).isEqualTo(422);
    }

    @Test
    void whatIsDeclaredCounts() {
        assertThat(refusal("value\n1", JSON).code()).isEqualTo("BAD_JSON");
        assertThat(refusal("7", JSON).code()).isEqualTo("BAD_CLAIMS");
        assertThat(refusal("[{\"value\": 1}]", CSV).code()).isEqualTo("BAD_CLAIMS");
    }

    @Test
    void anUnclosedQuoteIsRefused() {
        assertThat(refusal("value\n\"1", CSV).code()).isEqualTo("BAD_CSV");
    }

    @Test
    void deepNestingIsNoHarm() {
        assertThat(refusal("[".repeat(200_000), JSON).status()).isEqualTo(422);
        assertThat(refusal("[{\"value\": " + "[".repeat(200_000), JSON).status())
                .isEqualTo(422);
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(refusal("note,value\né,1", CSV, StandardCharsets.ISO_8859_1).code())
                .isEqualTo("NOT_UTF8");
    }

    @Test
    void aTableHasItsBounds() {
        assertThat(read("value\n" + "1\n".repeat(1_000), CSV)).hasSize(1_000);
        assertThat(refusal("value\n" + "1\n".repeat(1_001), CSV).code()).isEqualTo("TOO_MANY_CLAIMS");
        assertThat(refusal(" ".repeat((1 << 20) + 1), CSV).status()).isEqualTo(413);
    }
}
