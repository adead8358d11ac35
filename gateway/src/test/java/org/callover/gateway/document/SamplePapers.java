package org.callover.gateway.document;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.callover.gateway.document.DataTable.Column;
import org.callover.gateway.document.DataTable.Group;
import org.callover.gateway.document.DataTable.Kind;
import org.callover.gateway.document.DataTable.Row;
import org.callover.gateway.document.DataTable.Where;
import org.callover.gateway.document.TableCell.Marker;
import org.callover.kpi.indicator.Rag;

/** Papers to try the forms with. The figures are those of Barking and Dagenham's call-over of June 2017, and some of our own. */
public final class SamplePapers {
    private SamplePapers() {}

    /** A paper with every element that there is. */
    public static Paper everything() {
        Section introduction = new Section(
                "introduction",
                RichText.of("Introduction"),
                false,
                List.of(
                        new Block.Paragraph(new RichText(List.of(
                                new RichText.Words("Knife crime fell from 383 to 355. "),
                                new RichText.Strong("This could be chance."),
                                new RichText.Words(" Figures come from the "),
                                new RichText.Link("London Datastore", URI.create("https://data.london.gov.uk/")),
                                new RichText.Words(", as "),
                                new RichText.Reference("Method", "method", true),
                                new RichText.Words(" explains."),
                                new RichText.NoteMark(1)))),
                        new Block.Bullets(
                                List.of(
                                        RichText.of("Burglary fell: 1,516 to 1,398, which is \u22127.8%."),
                                        RichText.of(
                                                "Calls about anti-social behaviour rose: 5,683 to 6,514, which is +14.6%."),
                                        RichText.of(
                                                "Cyngor Tref T\u0177 \u0175 and \u00a3 \u20ac \u2013 \u2014 \u2018quotes\u2019 \u2026 are letters too.")))),
                List.of());
        Section tables = new Section(
                "tables",
                RichText.of("The board's indicators"),
                true,
                List.of(callOver()),
                List.of(
                        Section.of("hours", RichText.of("Offences by weekday and hour"), List.of(hours())),
                        Section.of(
                                "deeper",
                                RichText.of("Charts"),
                                List.of(SampleCharts.months("knife-months", "Knife crime", 24)))));
        Section summary = new Section(
                "knife-crime",
                RichText.of("Knife crime").noted(List.of(2)),
                true,
                List.of(
                        new Block.Paragraph(RichText.of("One page for an indicator, with its chart of 188 months.")),
                        SampleCharts.months("knife-crime-188", "Knife crime by month", 188)),
                List.of());
        Section method = new Section(
                "method",
                RichText.of("Method"),
                false,
                List.of(new Block.Paragraph(
                        RichText.of("Counts are added over 12 months. A missing month is never zero."))),
                List.of());
        Section before = Section.of(
                "before",
                RichText.NONE,
                List.of(new Block.Paragraph(RichText.of("For the Community Safety Partnership, 21 June 2017."))));
        return new Paper(
                about("Performance call-over", "Barking and Dagenham, 12 months to April 2017"),
                List.of(before, introduction, tables, summary, method),
                List.of(
                        RichText.of("Figures may change when the police revise them."),
                        new RichText(List.of(
                                new RichText.Words("Offences flagged by the police; see "),
                                new RichText.Link(
                                        "how they are counted",
                                        URI.create("https://www.met.police.uk/sd/stats-and-data/")),
                                new RichText.Words(".")))));
    }

    /** A paper of indicators with a chart of 188 months each, on a page of its own. */
    public static Paper callOver(int indicators) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("indicators", RichText.of("The board's indicators"), List.of(callOver())));
        IntStream.rangeClosed(1, indicators)
                .forEach(i -> sections.add(new Section(
                        "indicator-" + i,
                        RichText.of("Indicator " + i),
                        true,
                        List.of(
                                new Block.Paragraph(RichText.of("The figure fell. This could be chance.")),
                                SampleCharts.months("months-" + i, "Indicator " + i + " by month", 188)),
                        List.of())));
        return new Paper(
                about("Performance call-over", "Barking and Dagenham, 12 months to April 2017"),
                sections,
                List.of(RichText.of("Figures may change."), RichText.of("Flagged by the police.")));
    }

    /** A paper with a heading alone. */
    public static Paper empty() {
        return new Paper(about("Performance call-over", ""), List.of(), List.of());
    }

    /** A paper with one table of so many columns and rows. */
    public static Paper wide(int columns, int rows) {
        List<Column> headings = new ArrayList<>(List.of(Column.naming("Area")));
        IntStream.range(1, columns).forEach(i -> headings.add(Column.of(String.format("%02d:00", i - 1), Kind.NUMBER)));
        DataTable table = DataTable.of(
                "wide",
                RichText.of("A table of %d columns".formatted(columns)),
                headings,
                IntStream.range(0, rows)
                        .mapToObj(row -> new Row(
                                IntStream.range(0, columns)
                                        .mapToObj(i -> i == 0
                                                ? TableCell.of("Ward " + row)
                                                : number(Integer.toString(i * 7 + row)))
                                        .toList(),
                                false))
                        .toList());
        return new Paper(
                about("Wide", "A table"), List.of(Section.of("wide", RichText.of("Wide"), List.of(table))), List.of());
    }

    /** A paper with this text in every place that holds one. */
    public static Paper saying(String text) {
        RichText rich = new RichText(List.of(
                new RichText.Words(text),
                new RichText.Strong(text),
                new RichText.Link(text, URI.create("https://example.org/?q=%22%3E%3Cscript%3E")),
                new RichText.Reference(text, "said", true),
                new RichText.NoteMark(1)));
        DataTable table = new DataTable(
                "said",
                rich,
                "Group",
                List.of(
                        new Column(rich, Kind.TEXT, true, Where.EVERYWHERE),
                        new Column(rich, Kind.SENTENCE, false, Where.READING),
                        new Column(rich, Kind.NUMBER, false, Where.EVERYWHERE)),
                List.of(new Group(
                        text,
                        List.of(Row.of(
                                TableCell.of(new TableCell.Text(rich)).noted(List.of(1)),
                                TableCell.of(text),
                                TableCell.of(new TableCell.Absent(Marker.NOT_AVAILABLE, text)))))));
        Section section =
                Section.of("said", rich, List.of(new Block.Paragraph(rich), new Block.Bullets(List.of(rich)), table));
        return new Paper(
                new Paper.About(text, text, text, text, Instant.parse("2017-06-02T09:30:00Z"), text),
                List.of(section),
                List.of(rich));
    }

    private static Paper.About about(String title, String subtitle) {
        return new Paper.About(
                title,
                subtitle,
                "How the partnership's indicators stand.",
                "London Borough of Barking and Dagenham",
                Instant.parse("2017-06-02T09:30:00Z"),
                "call-over E09000002 2017-04 17");
    }

    private static DataTable callOver() {
        List<Column> columns = List.of(
                Column.of("Row", Kind.NUMBER),
                Column.naming("Indicator"),
                Column.of("12 months to April 2017", Kind.NUMBER),
                Column.of("A year earlier", Kind.NUMBER),
                Column.of("Change", Kind.NUMBER),
                Column.of("Rating", Kind.SIGN),
                Column.of("Variation", Kind.SIGN).in(Where.READING),
                Column.of("In words", Kind.SENTENCE),
                Column.of("Significance", Kind.TEXT).in(Where.DATA));
        return new DataTable(
                "call-over",
                new RichText(List.of(new RichText.Words("The board's indicators, by theme"), new RichText.NoteMark(1))),
                "Theme",
                columns,
                List.of(
                        new Group(
                                "Violence",
                                List.of(
                                        row(
                                                "1",
                                                "Knife crime",
                                                "355",
                                                "383",
                                                "\u22127.3%",
                                                Rag.GREEN,
                                                "Fell. This could be chance."),
                                        row(
                                                "2",
                                                "Burglary",
                                                "1,398",
                                                "1,516",
                                                "\u22127.8%",
                                                Rag.AMBER,
                                                "Fell, a clear change."),
                                        row(
                                                "3",
                                                "Calls about anti-social behaviour",
                                                "6,514",
                                                "5,683",
                                                "+14.6%",
                                                Rag.RED,
                                                "Rose, a clear change. More than a seventh more calls than in the year before."))),
                        new Group(
                                "Hate crime",
                                List.of(
                                        row(
                                                "4",
                                                "Hate crime",
                                                "512",
                                                "498",
                                                "+2.8%",
                                                Rag.NOT_RATED,
                                                "Monitored: a rise in reporting may be good."),
                                        new Row(
                                                List.of(
                                                        number("5"),
                                                        TableCell.of("Repeat victims"),
                                                        absent("not available"),
                                                        absent("not available"),
                                                        absent("no change: there is no figure"),
                                                        TableCell.of(new TableCell.Rating(Rag.NOT_RATED)),
                                                        TableCell.of("In development"),
                                                        TableCell.of(
                                                                "In development. The police have not sent figures since March 2017."),
                                                        absent("not applicable")),
                                                false),
                                        new Row(
                                                List.of(
                                                        number("6"),
                                                        TableCell.of("All of them"),
                                                        number("8,779"),
                                                        number("8,080"),
                                                        number("+8.7%"),
                                                        TableCell.of(new TableCell.Rating(Rag.NOT_RATED)),
                                                        SampleCharts.icon("Concern: clearly higher"),
                                                        TableCell.of("Rose."),
                                                        TableCell.of("SIGNIFICANT")),
                                                true)))));
    }

    private static Row row(
            String number, String title, String now, String before, String change, Rag rag, String sentence) {
        return Row.of(
                number(number),
                TableCell.of(title),
                number(now).noted(title.equals("Burglary") ? List.of(2) : List.of()),
                number(before),
                number(change),
                TableCell.of(new TableCell.Rating(rag)),
                SampleCharts.icon("Common cause: no clear change"),
                TableCell.of(sentence),
                TableCell.of("NOT_SIGNIFICANT"));
    }

    private static TableCell absent(String words) {
        return TableCell.of(new TableCell.Absent(Marker.NOT_AVAILABLE, words));
    }

    static TableCell number(String printed) {
        String plain = printed.replace("\u2212", "-").replace(",", "").replaceAll("[%+]", "");
        BigDecimal value = new BigDecimal(plain);
        String suffix = printed.endsWith("%") ? "%" : "";
        return TableCell.of(
                new TableCell.Number(value, value.scale(), suffix, !suffix.isEmpty() && isChange(printed), printed));
    }

    private static boolean isChange(String printed) {
        return printed.startsWith("+") || printed.startsWith("\u2212");
    }

    private static DataTable hours() {
        String[] days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        List<Column> columns = new ArrayList<>(List.of(Column.naming("Day")));
        IntStream.range(0, 24).forEach(hour -> columns.add(Column.of(String.format("%02d", hour), Kind.NUMBER)));
        columns.add(Column.of("Total", Kind.NUMBER));
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            List<TableCell> cells = new ArrayList<>(List.of(TableCell.of(days[day])));
            int total = 0;
            for (int hour = 0; hour < 24; hour++) {
                int value = (day * 5 + hour * 3) % 31;
                total += value;
                cells.add(number(Integer.toString(value)).shaded(1 + value * 6 / 30));
            }
            cells.add(number(Integer.toString(total)));
            rows.add(new Row(cells, false));
        }
        rows.add(new Row(
                IntStream.range(0, 26)
                        .mapToObj(i -> i == 0 ? TableCell.of("Total") : number(Integer.toString(i * 100)))
                        .toList(),
                true));
        return DataTable.of(
                "hours", RichText.of("Violent offences by day of the week and hour of the day"), columns, rows);
    }
}
