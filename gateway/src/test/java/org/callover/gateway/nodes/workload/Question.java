package org.callover.gateway.nodes.workload;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callover.gateway.nodes.HttpAnswer;
import org.callover.gateway.nodes.history.Cell;
import org.callover.gateway.nodes.history.Figure;
import org.callover.gateway.nodes.history.Read;

/**
 * Something to ask, and how to read the figures of its answer.
 *
 * @param subject the set or series that it is about
 */
record Question(String target, Kind kind, String subject) {
    private static final Pattern TEXT = Pattern.compile(", text (\\d+)");
    private static final String API = "/api/v1/";

    /** How an answer is read. */
    enum Kind {
        /** A scorecard or a history as JSON. */
        SCORES,

        /** Observations of one series as JSON. */
        OBSERVATIONS,

        /** A set, whose title has the number of its text. */
        SET,

        /** Anything, of which only the bytes are compared. */
        BYTES
    }

    static Question scores(String set, List<String> areas, String month) {
        return new Question(API + "kpi-sets/" + set + "/scores?" + all(areas) + "period=" + month, Kind.SCORES, set);
    }

    static Question history(String set, List<String> areas, String from, String to) {
        return new Question(
                API + "kpi-sets/" + set + "/history?" + all(areas) + "from=" + from + "&to=" + to, Kind.SCORES, set);
    }

    static Question observations(String series, List<String> areas) {
        return new Question(API + "observations?" + all(areas) + "series=" + series, Kind.OBSERVATIONS, series);
    }

    static Question set(String set) {
        return new Question(API + "kpi-sets/" + set, Kind.SET, set);
    }

    static Question bytes(String call) {
        return new Question(API + call, Kind.BYTES, "");
    }

    private static String all(List<String> areas) {
        StringBuilder query = new StringBuilder();
        areas.forEach(area -> query.append("area=").append(area).append('&'));
        return query.toString();
    }

    /** What an answer of success says. */
    Read read(String node, long start, long end, HttpAnswer answer, Instant latest) {
        int revision = Read.NO_REVISION;
        String state = "";
        Instant asAt = Instant.EPOCH;
        Set<String> on = new TreeSet<>();
        List<Figure> figures = new ArrayList<>();
        if (kind != Kind.BYTES) {
            JsonObject json = answer.json();
            revision = json.getInt("revision", Read.NO_REVISION);
            state = json.getString("definitions", "");
            asAt = Instant.parse(json.getString("asAt", Instant.EPOCH.toString()));
            figures.addAll(figures(json));
            on.addAll(on());
        }
        String tag = answer.header("ETag");
        return new Read(node, target, start, end, revision, state, tag, answer.digest(), on, figures, asAt, latest);
    }

    private Set<String> on() {
        return switch (kind) {
            case SCORES -> World.on(subject);
            case OBSERVATIONS -> Set.of(subject);
            case SET -> Set.of(Cell.text(subject).series());
            case BYTES -> Set.of();
        };
    }

    private List<Figure> figures(JsonObject json) {
        List<Figure> figures = new ArrayList<>();
        switch (kind) {
            case SCORES -> {
                figures.add(title(json));
                json.getJsonArray("scores")
                        .getValuesAs(JsonValue::asJsonObject)
                        .forEach(score -> figures.add(score(score)));
            }
            case OBSERVATIONS ->
                json.getJsonArray("items")
                        .getValuesAs(JsonValue::asJsonObject)
                        .forEach(item -> figures.add(observation(item)));
            case SET -> figures.add(title(json));
            case BYTES -> {}
        }
        return figures;
    }

    private Figure title(JsonObject json) {
        Matcher number = TEXT.matcher(json.getString("title"));
        if (!number.find()) {
            throw new IllegalStateException(target + " has no number in its title: " + json.getString("title"));
        }
        return Figure.of(Cell.text(subject), Long.parseLong(number.group(1)));
    }

    /** A score without a value has none of the values that were written: it shows a number that nobody wrote. */
    private Figure score(JsonObject score) {
        String indicator = score.getString("indicator");
        String area = score.getJsonObject("area").getString("code");
        String period = score.getString("period");
        String month = period.substring(period.indexOf('/') + 1);
        long value = score.containsKey("value") ? score.getJsonNumber("value").longValueExact() : -1;
        if (indicator.endsWith(".sum")) {
            return new Figure(
                    World.threeMonthsTo(month).stream()
                            .map(one -> Cell.of(subject + "-one", area, one))
                            .toList(),
                    value,
                    0);
        }
        return Figure.of(Cell.of(indicator.replace('.', '-'), area, month), value);
    }

    private static Figure observation(JsonObject item) {
        Cell cell = Cell.of(
                item.getString("series"), item.getJsonObject("area").getString("code"), item.getString("period"));
        return new Figure(List.of(cell), item.getJsonNumber("value").longValueExact(), item.getInt("revision"));
    }
}
