package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.gateway.wire.BreakJson;
import org.callover.gateway.wire.Json;
import org.callover.kpi.comparison.Comparison.Compared;
import org.callover.kpi.observation.Series.Break;
import org.callover.kpi.score.Score;
import org.callover.kpi.statistics.ChangeTest;
import org.callover.kpi.statistics.Confidence;
import org.callover.kpi.statistics.Interval;

/** A writer of the certainty of a score: intervals, tests of change, and the series breaks that no test can see. */
final class CertaintyJson {

    private CertaintyJson() {}

    /** The interval of the value, in its unit. */
    static void interval(JsonGenerator json, Score score, Confidence confidence) {
        score.interval(confidence).ifPresent(interval -> {
            json.writeStartObject("interval");
            limits(json, interval);
            json.writeEnd();
        });
    }

    static void limits(JsonGenerator json, Interval interval) {
        json.write("lower", WrittenNumber.of(interval.lower()))
                .write("upper", WrittenNumber.of(interval.upper()))
                .write("confidence", WrittenNumber.percent(interval.confidence()))
                .write("method", interval.method().name());
    }

    /** The test of a change, or the reason why there is none, and the number of months that both periods share. */
    static void test(JsonGenerator json, Compared compared) {
        ChangeTest test = compared.test();
        Json.text(json, "significance", compared.significance());
        if (test != null) {
            json.write("z", WrittenNumber.of(test.z()))
                    .write("test", test.method().name());
        }
        Json.text(json, "untested", compared.tried().untested());
        if (compared.tried().sharedMonths() > 0) {
            json.write("sharedMonths", compared.tried().sharedMonths());
        }
    }

    static void breaks(JsonGenerator json, List<Break> breaks) {
        if (!breaks.isEmpty()) {
            BreakJson.list(json, breaks);
        }
    }
}
