package org.callover.gateway.wire.scorecard;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.callover.kpi.figure.Caution;
import org.callover.kpi.figure.EvaluatedFigure.Unscored;
import org.callover.kpi.figure.Figure;
import org.callover.kpi.observation.Flag;
import org.callover.kpi.period.Period;
import org.callover.kpi.period.Window;
import org.callover.kpi.score.Score;

/** A writer of the quality of a figure: the months that were observed and the cautions about them. */
final class QualityJson {

    private QualityJson() {}

    static void write(JsonGenerator json, Score score, Score.Scored scored) {
        Figure figure = scored.figure();
        json.writeStartObject("quality");
        // A level is one observation, however long the window, so it has no number of months.
        if (!score.indicator().parts().isLevel()) {
            months(json, figure.period().months(), figure.period().months());
        }
        json.write("provisional", figure.isProvisional())
                .write("estimated", figure.flags().contains(Flag.ESTIMATED));
        Period denominator = figure.denominatorPeriod();
        if (denominator != null) {
            json.write("denominatorYear", denominator.last().getYear())
                    .write("denominatorIsEarlier", figure.denominatorIsEarlier());
        }
        cautions(json, score.cautions());
        if (score.window() instanceof Window.Latest) {
            json.write("ageInMonths", scored.age());
        }
        json.writeEnd();
    }

    private static void cautions(JsonGenerator json, List<Caution> cautions) {
        if (!cautions.isEmpty()) {
            json.writeStartArray("cautions");
            cautions.forEach(caution -> json.writeStartObject()
                    .write("code", caution.name())
                    .write("text", caution.words())
                    .writeEnd());
            json.writeEnd();
        }
    }

    static void write(JsonGenerator json, Unscored why) {
        Period period = why.period();
        if (period != null && !why.missing().isEmpty()) {
            int present = Math.max(0, period.months() - why.missing().size());
            json.writeStartObject("quality");
            months(json, present, period.months());
            json.writeEnd();
        }
    }

    private static void months(JsonGenerator json, int present, int expected) {
        json.write("monthsPresent", present).write("monthsExpected", expected);
    }
}
