package org.callover.gateway.wire;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.kpi.indicator.Benchmark;
import org.callover.kpi.indicator.Benchmark.Ranking;

/** A writer of the benchmark groups of an indicator or of a row of a board. */
public final class BenchmarkJson {

    private BenchmarkJson() {}

    /** The first as {@code benchmark} and, if there are several, all of them as {@code benchmarks}. */
    public static void write(JsonGenerator json, List<Benchmark> benchmarks) {
        if (!benchmarks.isEmpty()) {
            json.writeStartObject("benchmark");
            members(json, benchmarks.get(0));
            json.writeEnd();
        }
        if (benchmarks.size() > 1) {
            json.writeStartArray("benchmarks");
            for (Benchmark benchmark : benchmarks) {
                json.writeStartObject();
                members(json, benchmark);
                json.writeEnd();
            }
            json.writeEnd();
        }
    }

    private static void members(JsonGenerator json, Benchmark benchmark) {
        json.write("group", benchmark.group().value())
                .write("figure", Json.keyword(benchmark.figure()))
                .write("includeSelf", benchmark.includeSelf());
        Ranking ranking = benchmark.ranking();
        if (ranking != null) {
            json.write("rank", Json.keyword(ranking.order())).write("of", Json.keyword(ranking.of()));
            Json.text(json, "by", ranking.by());
        }
    }
}
