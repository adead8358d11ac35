package org.callover.gateway.document.docx;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callover.gateway.document.Block;
import org.callover.gateway.document.DataTable;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.DataTable.Where;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.RichText;
import org.callover.gateway.document.Section;
import org.callover.gateway.document.TableCell;
import org.callover.kpi.indicator.Rag;

/** A call-over with everything that a paper can hold. */
final class CallOverPaper {

    static final Paper.About ABOUT = new Paper.About(
            "Community Safety Partnership performance call-over",
            "Barking and Dagenham, 12 months to April 2017",
            "How crime and the partnership's work changed, by sub-group of the partnership.",
            "London Borough of Barking and Dagenham",
            Instant.parse("2017-06-12T09:30:15.123Z"),
            "call-over E09000002 2017-04");

    private static final List<String> TITLES = List.of(
            "Violence with injury",
            "Residential burglary",
            "Criminal damage",
            "ASB calls to the police",
            "Repeat victims of ASB",
            "Young victims of crime",
            "First-time entrants to the youth justice system",
            "Knife crime",
            "Serious youth violence",
            "Reports of child sexual exploitation",
            "Gun crime",
            "Reoffending",
            "Hate crime",
            "Domestic abuse offences",
            "Repeat referrals to MARAC",
            "Sexual offences",
            "Theft of a motor vehicle",
            "Theft from a motor vehicle",
            "Robbery of a person",
            "Theft from a person");

    private CallOverPaper() {}

    /** The paper with so many indicators, each with a chart of so many months. */
    static Paper of(int indicators, int months) {
        List<Section> sections = new ArrayList<>();
        sections.add(introduction());
        sections.add(new Section(
                "performance",
                RichText.of("Performance by sub-group"),
                true,
                List.of(
                        new Block.Paragraph(RichText.of("Each figure covers the 12 months to April 2017.")),
                        table(indicators)),
                List.of()));
        sections.add(new Section(
                "knife-crime-by-hour", RichText.of("When knife crime happens"), false, List.of(heat()), List.of()));
        sections.add(new Section(
                "summaries",
                RichText.of("One-page summaries"),
                true,
                List.of(),
                IntStream.range(0, indicators).mapToObj(i -> summary(i, months)).toList()));
        return new Paper(
                ABOUT,
                sections,
                List.of(
                        RichText.of(
                                "Burglary dwelling became residential burglary on 1 April 2017. Sheds and garages are included from then on."),
                        new RichText(List.of(
                                new RichText.Words("The Metropolitan Police Service counts it. See the "),
                                new RichText.Link(
                                        "London Datastore's page on recorded crime",
                                        URI.create(
                                                "https://data.london.gov.uk/dataset/recorded_crime_summary?a=1&b=2")),
                                new RichText.Words(".")))));
    }

    private static Section introduction() {
        return new Section(
                "introduction",
                RichText.of("Introduction"),
                false,
                List.of(new Block.Paragraph(new RichText(List.of(
                        new RichText.Words("This paper highlights indicators that are of particular concern or that "),
                        new RichText.Strong("changed significantly"),
                        new RichText.Words(" since the last report. The figures are "),
                        new RichText.NoteMark(2),
                        new RichText.Words("in the section "),
                        new RichText.Reference("Performance by sub-group", "performance", true),
                        new RichText.Words("."))))),
                List.of(
                        Section.of(
                                "good",
                                RichText.of("Good performance"),
                                List.of(new Block.Bullets(List.of(
                                        RichText.of("Residential burglary fell from 1,516 to 1,398 (-7.8%)."),
                                        RichText.of("Knife crime fell from 383 to 355. This could be chance."))))),
                        Section.of(
                                "improve",
                                RichText.of("Areas for improvement"),
                                List.of(
                                        new Block.Bullets(
                                                List.of(
                                                        RichText.of(
                                                                "Calls to the police about anti-social behaviour rose from 5,683 to 6,514 (+14.6%).")))))));
    }

    static DataTable table(int indicators) {
        List<Column> columns = List.of(
                Column.of("Number", Kind.NUMBER),
                Column.naming("Indicator"),
                Column.of("RAG", Kind.SIGN),
                Column.of("Performance", Kind.NUMBER),
                Column.of("Change", Kind.NUMBER),
                Column.of("Variation", Kind.SIGN).in(Where.READING),
                Column.of("Lower limit", Kind.NUMBER).in(Where.DATA),
                Column.of("What happened", Kind.SENTENCE),
                Column.of("Summary", Kind.TEXT));
        List<Row> rows =
                IntStream.range(0, indicators).mapToObj(CallOverPaper::row).toList();
        int half = indicators / 2;
        return new DataTable(
                "performance",
                RichText.of("Performance by sub-group").noted(List.of(2)),
                "Sub-group",
                columns,
                List.of(
                        new Group("Safer Borough", rows.subList(0, half)),
                        new Group("Children and Young People", rows.subList(half, indicators))));
    }

    private static Row row(int i) {
        boolean isAbsent = i % 7 == 5;
        int value = 355 + 411 * i;
        TableCell number = isAbsent
                ? TableCell.of(new TableCell.Absent(TableCell.Marker.NOT_AVAILABLE, "In development"))
                : TableCell.of(new TableCell.Number(BigDecimal.valueOf(value), 0, "", false, "%,d".formatted(value)));
        return new Row(
                List.of(
                        TableCell.of(
                                new TableCell.Number(BigDecimal.valueOf(i + 1), 0, "", false, Integer.toString(i + 1))),
                        TableCell.of(TITLES.get(i % TITLES.size())).noted(i == 1 ? List.of(1) : List.of()),
                        TableCell.of(new TableCell.Rating(isAbsent ? Rag.NOT_RATED : Rag.values()[i % 4])),
                        number,
                        isAbsent
                                ? TableCell.of(new TableCell.Absent(TableCell.Marker.NOT_APPLICABLE, "not applicable"))
                                : TableCell.of(new TableCell.Number(new BigDecimal("-7.31"), 1, "%", true, "-7.3%")),
                        TableCell.of(
                                new TableCell.Drawn(icon(i % 2 == 0), i % 2 == 0 ? "Improving" : "No clear change")),
                        TableCell.of(new TableCell.Number(BigDecimal.ONE, 0, "", false, "only-for-data")),
                        TableCell.of(
                                isAbsent
                                        ? "No figures are held."
                                        : "Lower than a year before. This could be chance. The target of 620 is met."),
                        TableCell.of(new TableCell.Text(new RichText(List.of(
                                new RichText.Reference(TITLES.get(i % TITLES.size()), "summary-" + i, true)))))),
                false);
    }

    private static Section summary(int i, int months) {
        String title = TITLES.get(i % TITLES.size());
        return new Section(
                "summary-" + i,
                RichText.of(title),
                true,
                List.of(
                        new Block.Paragraph(
                                RichText.of(
                                        title
                                                + " was 355 in the 12 months to April 2017, down from 383 (-7.3%). This could be chance. The target is 620 or fewer.")),
                        new Block.Drawing(chart(i, months), figures(i, months)),
                        new Block.Paragraph(
                                RichText.of("Actions: the sub-group looks at the two wards with the most offences."))),
                List.of());
    }

    private static DataTable figures(int i, int months) {
        YearMonth first = YearMonth.of(2017, 4).minusMonths(months - 1);
        List<Row> rows = IntStream.range(0, months)
                .mapToObj(month -> Row.of(
                        TableCell.of(first.plusMonths(month).toString()),
                        TableCell.of(new TableCell.Number(
                                BigDecimal.valueOf(value(i, month)), 0, "", false, Integer.toString(value(i, month))))))
                .toList();
        return DataTable.of(
                "figures-" + i,
                RichText.of(TITLES.get(i % TITLES.size()) + ", by month"),
                List.of(Column.naming("Month"), Column.of("Offences", Kind.NUMBER)),
                rows);
    }

    private static int value(int i, int month) {
        return 20 + (month * 37 + i * 11) % 60;
    }

    private static Picture chart(int i, int months) {
        String points = IntStream.range(0, months)
                .mapToObj(month -> "%.1f,%d".formatted(50 + month * 580.0 / months, 300 - 3 * value(i, month)))
                .collect(Collectors.joining(" "));
        return new Picture(
                TITLES.get(i % TITLES.size()) + " by month",
                "The line varies around 50 a month, and shows no trend.",
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="640" height="340" viewBox="0 0 640 340" role="img">\
                <title>Chart %d</title><rect x="50" y="60" width="580" height="240" fill="#f1f3f5"/>\
                <polyline points="%s" fill="none" stroke="#005ea8" stroke-width="2"/>\
                <text x="50" y="325" font-family="Liberation Sans, Arial, sans-serif" font-size="14">First month</text></svg>\
                """.formatted(i, points),
                640,
                340);
    }

    private static Picture icon(boolean isBetter) {
        String colour = isBetter ? "#005ea8" : "#505a5f";
        return new Picture(
                isBetter ? "Improving" : "No clear change",
                isBetter ? "Seven months in a row are below the mean." : "The months vary as chance would have it.",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"32\" height=\"32\" viewBox=\"0 0 32 32\"><circle cx=\"16\" cy=\"16\" r=\"14\" fill=\"none\" stroke=\"%s\" stroke-width=\"3\"/></svg>"
                        .formatted(colour),
                32,
                32);
    }

    private static DataTable heat() {
        List<Column> columns = new ArrayList<>(List.of(Column.naming("Day")));
        IntStream.range(0, 24)
                .mapToObj(hour -> Column.of("%02d:00".formatted((hour + 7) % 24), Kind.NUMBER))
                .forEach(columns::add);
        columns.add(Column.of("Total", Kind.NUMBER));
        List<Row> rows = new ArrayList<>();
        for (String day : List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")) {
            List<TableCell> cells = new ArrayList<>(List.of(TableCell.of(day)));
            for (int hour = 0; hour < 24; hour++) {
                int n = (hour * 7 + day.length() * 3) % 140;
                cells.add(TableCell.of(new TableCell.Number(BigDecimal.valueOf(n), 0, "", false, Integer.toString(n)))
                        .shaded(1 + n / 20));
            }
            cells.add(TableCell.of(new TableCell.Number(BigDecimal.valueOf(1148), 0, "", false, "1,148")));
            rows.add(new Row(cells, false));
        }
        return DataTable.of("heat", RichText.of("Knife crime offences by weekday and hour"), columns, rows);
    }
}
