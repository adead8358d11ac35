package org.callover.gateway.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.callover.gateway.OnOneGateway;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that checks a paper, as a browser without JavaScript uses it. */
class CheckPageIT extends OnOneGateway {

    private static final String BOUNDARY = "----a-boundary";

    private static Document sent(HttpRequest.Builder request, int status) {
        HttpResponse<String> answer =
                gateway.send(request.header("Accept", "text/html,*/*;q=0.8").build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        return Jsoup.parse(answer.body());
    }

    private static Document got(String address) {
        return sent(HttpRequest.newBuilder(gateway.at(address)), 200);
    }

    private static Document posted(Map<String, String> fields, int status) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(
                HttpRequest.newBuilder(gateway.at("/check"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                status);
    }

    private static Document uploaded(String name, byte[] file, Map<String, String> fields, int status)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return sent(
                HttpRequest.newBuilder(gateway.at("/check"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                status);
    }

    private static String text(Document page, String selector) {
        return page.select(selector).text();
    }

    private static String summary(Document page) {
        return text(page, ".callover-result p");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CheckPageIT.class.getResourceAsStream("/uploads/" + name))) {
            return in.readAllBytes();
        }
    }

    @Test
    void theExampleShowsWhatIsWrongInPlace() {
        assertThat(got("/check").select("a[href=/check?example=call-over]")).hasSize(1);
        Document page = got("/check?example=call-over");
        assertThat(page.select("mark[id]").eachText())
                .containsExactly(
                        "1.5% wrong: down 7.3%",
                        "2.4% wrong: 2.5%",
                        "10% wrong: up 11.7%",
                        "590 wrong: down 581",
                        "22% wrong: between up 8.3% and up 8.5%",
                        "150 wrong: down 147",
                        "79.3% wrong: 78.84%",
                        "84.1% wrong: 83.98%",
                        "84.3% wrong: 83.98%",
                        "rose wrong: down");
        for (Element mark : page.select("mark[id]")) {
            String there = mark.select("a").attr("href").substring(1);
            assertThat(page.getElementById(there)).as(there).isNotNull();
            assertThat(Objects.requireNonNull(page.getElementById(there))
                            .select("a")
                            .attr("href"))
                    .isEqualTo("#" + mark.id());
        }
        assertThat(summary(page))
                .startsWith("9 of ")
                .contains(" figures are wrong, ", "1 word about a change is wrong too.");
    }

    @Test
    void aTextIsCheckedAgainstTheData() {
        Document page = posted(
                Map.of(
                        "text", "Knife crime in Islington fell by 12.8%, from 439 to 393 offences.",
                        "set", "violence",
                        "area", "E09000019",
                        "period", "2021-12"),
                200);
        assertThat(summary(page)).isEqualTo("1 of 3 figures is wrong, 2 are right, 0 could not be checked.");
        assertThat(text(page, "#wrong-1"))
                .isEqualTo("393 (line 1) should be 383: the data give 383 for Knife crime offences.");
        assertThat(page.select("#area option[selected]").attr("value")).isEqualTo("E09000019");
    }

    /** All four hold the same table, but for one with a paragraph. */
    @ParameterizedTest
    @CsvSource({
        "crime.xlsx, '-590 wrong: down 581'",
        "crime.ods, '-590 wrong: down 581'",
        "crime.docx, '26.5% wrong: down 25.6%|-16.0% wrong: down 15.0%'",
        "crime.html, '26.5% wrong: down 25.6%|-16.0% wrong: down 15.0%'"
    })
    void aFileIsCheckedAndBecomesAText(String name, String wrong) throws IOException {
        Document page = uploaded(name, file(name), Map.of("text", "kept"), 200);
        assertThat(String.join("|", page.select("mark[id]").eachText())).isEqualTo(wrong);
        String typed = page.select("textarea").get(0).wholeText();
        assertThat(typed).contains("Burglary\t").doesNotContain("kept");
        assertThat(posted(Map.of("text", typed), 200).select("mark[id]").eachText())
                .as("checked again as text")
                .isEqualTo(page.select("mark[id]").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "ods", "docx", "html", "csv"})
    void ownPapersCanBeChecked(String format) throws IOException {
        HttpResponse<InputStream> paper = download("/api/v1/papers/islington-2021?format=" + format);
        Document page = uploaded("paper." + format, paper.body().readAllBytes(), Map.of(), 200);
        assertThat(page.select("mark[id]").eachText()).isEmpty();
        assertThat(summary(page)).startsWith("None of ");
    }

    private static HttpResponse<InputStream> download(String address) {
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(gateway.at(address)).build(),
                            HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aReaderMaySayWhatAColumnHolds() {
        String table = "A\tB\tC\tD\nRobbery\t463\t622\t-26.5%\nBurglary\t3,297\t3,878\t-16.0%";
        Document page = posted(Map.of("text", table), 200);
        assertThat(page.select("mark[id]")).isEmpty();
        assertThat(text(page, "label[for=column-1-4]")).isEqualTo("Column 4: D");
        Document again = posted(
                Map.of("text", table, "column-1-2", "value", "column-1-3", "previous", "column-1-4", "percentage"),
                200);
        assertThat(again.select("mark[id]").eachText())
                .containsExactly("-26.5% wrong: down 25.6%", "-16.0% wrong: down 15.0%");
        assertThat(again.select("#column-1-3 option[selected]").attr("value")).isEqualTo("previous");
    }

    @Test
    void nothingTypedIsLostAfterAnError() throws IOException {
        Document empty = posted(Map.of("text", " "), 400);
        assertThat(empty.title()).startsWith("Error: ");
        assertThat(text(empty, ".govuk-error-summary a[href=#text]"))
                .isEqualTo("Paste a text or a table, or choose a file.");
        assertThat(text(empty, "#text-error")).contains("Paste a text");

        Document unknown = posted(Map.of("text", "Knife crime 5", "area", "Nowhere", "period", "13"), 400);
        assertThat(unknown.select("textarea").val()).isEqualTo("Knife crime 5");
        assertThat(text(unknown, ".govuk-error-summary a[href=#area]")).contains("'Nowhere' is not a known area");
        assertThat(text(unknown, ".govuk-error-summary a[href=#period]")).contains("'13' is not a period");
        assertThat(unknown.select("#area option[selected]").attr("value")).isEqualTo("Nowhere");

        Document pdf = uploaded(
                "paper.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Map.of("text", "still here"), 422);
        assertThat(text(pdf, "#file-error")).contains("open it, select all, copy, and paste the text");
        assertThat(pdf.select("textarea").val()).isEqualTo("still here");

        Document cut = uploaded("cut.xlsx", new byte[] {'P', 'K', 3, 4, 0}, Map.of(), 422);
        assertThat(text(cut, "#file-error")).contains("The file is damaged");
        Document blank = uploaded("blank.csv", new byte[0], Map.of(), 422);
        assertThat(text(blank, "#file-error")).contains("There is no text");
    }

    @Test
    void whatIsTooLargeIsRefusedWithAPage() throws IOException {
        Document page = uploaded("big.csv", new byte[1_100_000], Map.of(), 413);
        assertThat(page.body().text()).contains("What you sent is too large", "what you typed is still there");
        assertThat(posted(Map.of("text", "5 ".repeat(40_000)), 400)
                        .select("#text-error")
                        .text())
                .contains("more than 30,000 numbers");
    }

    @Test
    void textOfAnyKindDoesNoHarm() {
        String hostile = "<script>alert(1)</script> \u202e5% \ud83d\ude00 355, down 1.5% (-28) \"onload=x "
                + "x".repeat(10_000) + "\n\n<b>\t1\t\"><img src=x onerror=y>\n</textarea>\t2\t3";
        Document page = posted(Map.of("text", hostile, "set", "<script>"), 400);
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("textarea").val().strip()).isEqualTo(hostile);
        Document checked = posted(Map.of("text", hostile), 200);
        assertThat(checked.select("script, img, b")).isEmpty();
        assertThat(checked.select("textarea").val().strip()).isEqualTo(hostile);
        assertThat(checked.select("mark[id]").eachText()).containsExactly("1.5% wrong: down 7.3%");
    }
}
