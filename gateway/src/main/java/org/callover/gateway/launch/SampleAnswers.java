package org.callover.gateway.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callover.gateway.launch.settings.Refusal;

/** Answers of a server: scorecards of random sets, areas and months, and the lists of what it holds. */
final class SampleAnswers {
    private static final String API = "/api/v1/";
    private static final int SCORECARDS = 100;
    private static final int MOST_TRIES = 2_000;
    private static final int MOST_AREAS = 4;
    private static final int MOST_SERIES = 20;
    private static final List<String> LISTS = List.of("kpi-sets", "areas", "series", "indicators", "imports");

    private final Random random;

    SampleAnswers(long seed) {
        random = new Random(seed);
    }

    /** The answers of a server to questions that are chosen at random among those that it can answer. */
    Map<String, String> choose(String url) throws IOException, Refusal {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String list : LISTS) {
            answers.put(API + list, get(url + API + list));
        }
        List<String> sets = values("id", get(url + API + "kpi-sets"));
        List<String> areas = values("code", get(url + API + "areas"));
        List<String> months = months(url, values("id", get(url + API + "series")));
        for (int tries = 0; answers.size() < LISTS.size() + SCORECARDS; tries++) {
            if (tries == MOST_TRIES || sets.isEmpty() || areas.isEmpty() || months.isEmpty()) {
                throw new Refusal("there are too few scorecards to compare: nothing was copied.");
            }
            String question = question(sets, areas, months);
            String answer = get(url + question);
            if (answer.startsWith("200 ")) {
                answers.put(question, answer);
            }
        }
        return answers;
    }

    /** The answers of another server to the same questions. */
    Map<String, String> again(String url, Map<String, String> before) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : before.keySet()) {
            answers.put(question, get(url + question));
        }
        return answers;
    }

    /** What was compared. */
    String inWords(Collection<String> questions) {
        TreeSet<String> sets = new TreeSet<>();
        TreeSet<String> areas = new TreeSet<>();
        TreeSet<String> months = new TreeSet<>();
        for (String question : questions) {
            find("kpi-sets/([^/]+)/scores", question).forEach(sets::add);
            find("area=([^&]+)", question).forEach(areas::add);
            find("period=([^&]+)", question).forEach(months::add);
        }
        return ("The same bytes from both: %d scorecards of %d sets and boards, in %d areas, for months from %s to %s; and the"
                        + " lists of sets, areas, series, indicators and imports.")
                .formatted(SCORECARDS, sets.size(), areas.size(), months.first(), months.last());
    }

    private String question(List<String> sets, List<String> areas, List<String> months) {
        StringBuilder question = new StringBuilder(API)
                .append("kpi-sets/")
                .append(one(sets))
                .append("/scores?period=")
                .append(one(months));
        List<String> shuffled = new ArrayList<>(areas);
        Collections.shuffle(shuffled, random);
        shuffled.stream().limit(1 + random.nextInt(MOST_AREAS)).forEach(area -> question.append("&area=")
                .append(area));
        return question.toString();
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The months from the first to the last in which some of the series hold figures. */
    private List<String> months(String url, List<String> series) throws IOException {
        TreeSet<YearMonth> held = new TreeSet<>();
        List<String> shuffled = new ArrayList<>(series);
        Collections.shuffle(shuffled, random);
        for (String one : shuffled.subList(0, Math.min(MOST_SERIES, shuffled.size()))) {
            find("\"(?:from|to)\":\"(\\d{4}-\\d{2})\"", get(url + API + "series/" + one)).stream()
                    .map(YearMonth::parse)
                    .forEach(held::add);
        }
        return held.isEmpty()
                ? List.of()
                : Stream.iterate(held.first(), month -> !month.isAfter(held.last()), month -> month.plusMonths(1))
                        .map(YearMonth::toString)
                        .toList();
    }

    private static List<String> values(String member, String json) {
        return find("\"" + member + "\":\"([^\"]+)\"", json);
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    /** The status and the body of an answer. */
    private static String get(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
        connection.setRequestProperty("Accept", "application/json");
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + (body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
