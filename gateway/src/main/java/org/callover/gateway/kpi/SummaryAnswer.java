package org.callover.gateway.kpi;

import java.util.List;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.PaperQuestion;
import org.callover.gateway.composition.ScorePapers;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.gateway.wire.summary.SummaryJson;
import org.callover.gateway.wire.summary.SummaryTable;
import org.callover.gateway.wire.summary.SummaryText;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;

/** A call-over that is about to be written. */
record SummaryAnswer(Snapshot now, ScoreRequest request, Period since, List<Warning> warnings) {

    private Summary summary() {
        return Summary.of(now.scorer(), request, since);
    }

    private PaperQuestion question() {
        return ScorePapers.summary(request, since);
    }

    /** The state of all that the answer in a format shows. */
    Revision state(Format format) {
        return PaperFormats.isPaper(format) ? now.revision(question().dependencies(now)) : now.revision(request);
    }

    byte[] json() {
        return SummaryJson.of(summary(), state(Format.JSON), warnings);
    }

    byte[] text() {
        return SummaryText.of(summary());
    }

    byte[] csv() {
        return SummaryTable.csv(summary());
    }

    Paper paper() {
        return Remarks.warned(Composer.paper(now, question(), state(Format.HTML)), warnings);
    }
}
