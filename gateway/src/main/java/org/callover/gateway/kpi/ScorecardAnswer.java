package org.callover.gateway.kpi;

import java.util.List;
import java.util.function.Function;
import org.callover.gateway.composition.Composer;
import org.callover.gateway.composition.ScorePapers;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.engine.ledger.Revision;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Warning;
import org.callover.gateway.wire.paper.Remarks;
import org.callover.gateway.wire.scorecard.ScoreChanges;
import org.callover.gateway.wire.scorecard.ScoreDetail;
import org.callover.gateway.wire.scorecard.ScorecardJson;
import org.callover.gateway.wire.scorecard.ScoresHeader;
import org.callover.gateway.wire.scorecard.column.ScoreColumns;
import org.callover.gateway.wire.table.CsvText;
import org.callover.gateway.wire.table.Table;
import org.callover.kpi.score.Score;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.score.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard that is about to be written.
 *
 * @param detail how much of each score is given to programs
 * @param changes finds what has changed, if that is asked for
 */
record ScorecardAnswer(
        Snapshot now, ScoreRequest request, ScoreDetail detail, List<Warning> warnings, Changes changes) {

    /** Finds what has changed since an earlier answer. */
    interface Changes {
        /**
         * The changes; absent if the whole answer is asked for.
         *
         * @param written what is written of a score
         */
        @Nullable
        ScoreChanges of(Function<Score, Object> written);
    }

    /** The state of everything that the paper depends on. */
    static Revision state(Snapshot now, ScoreRequest request) {
        return now.revision(ScorePapers.scorecard(request).dependencies(now));
    }

    private ScoresHeader head(Scorecard card) {
        return ScoresHeader.of(card, now.revision(request)).warned(warnings);
    }

    private Scorecard card() {
        return now.scorer().score(request);
    }

    byte[] json() {
        Scorecard card = card();
        ScoresHeader head = head(card);
        ScoreChanges changed = changes.of(Scorecards.written(Format.JSON, head, detail));
        return changed == null ? ScorecardJson.of(card, head, detail) : ScorecardJson.of(card, head, changed, detail);
    }

    byte[] csv() {
        Scorecard card = card();
        ScoresHeader head = head(card);
        Table<Score> columns = ScoreColumns.of(head, detail);
        ScoreChanges changed = changes.of(Scorecards.written(Format.CSV, head, detail));
        return changed == null
                ? CsvText.of(columns, card.scores().stream())
                : CsvText.of(ScoreChanges.table(columns), changed.lines());
    }

    Paper paper() {
        return Remarks.warned(Composer.paper(now, ScorePapers.scorecard(request), state(now, request)), warnings);
    }
}
