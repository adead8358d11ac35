package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.known.QueryText;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.request.ScoreLimit;
import org.callover.gateway.wire.request.ScoresQuery;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.gateway.wire.summary.SummaryTable;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.kpi.indicator.KpiSet;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;

/** The call for a call-over. */
@ApplicationScoped
public class Summaries {

    private static final String SINCE = "since";
    private static final Writers<Function<SummaryAnswer, byte[]>> WRITERS = PaperFormats.added(
            Writers.<Function<SummaryAnswer, byte[]>>usually(Format.JSON, SummaryAnswer::json)
                    .or(Format.TEXT, SummaryAnswer::text)
                    .or(Format.CSV, SummaryAnswer::csv),
            SummaryAnswer::paper);

    /** The last part of the address. */
    private static final String NAME = "summary";

    private static final Negotiation FORMATS = WRITERS.negotiation();

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Answers answers;

    /** Answers a request for a set's call-over. */
    public Response answer(String set, Call call) {
        Snapshot now = documents.current();
        Query query = ScoresQuery.ofAreas(call, SINCE);
        String named = FORMATS.named(query);
        Period since = query.one(SINCE, QueryText::period).orElse(null);
        KpiSet served = PathNames.set(now, set);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        Period earlier = since == null ? Summary.before(request.period()) : before(request.period(), since, query);
        Format format = FORMATS.choose(named, call);
        ScoreLimit.checkPaper(query, request, format);
        Question question = ScoresQuery.question(ScoresQuery.about(served, NAME, request), request)
                .with(SINCE, earlier)
                .warned(query.warnings());
        SummaryAnswer summary = new SummaryAnswer(now, request, earlier, query.warnings());
        Representation what = Representation.chosen(summary.state(format).tag(), question, format)
                .named(ScoresQuery.fileName(served, request) + "_" + NAME)
                .describedBy(CsvAddress.of(NAME, call).link());
        return documents.bytes(what, call, () -> WRITERS.in(format).apply(summary));
    }

    /** Answers a request for the description of the CSV of a call-over. */
    public Response metadata(String set, Call call) {
        Snapshot now = documents.current();
        KpiSet served = PathNames.set(now, set);
        Query query = ScoresQuery.ofAreas(call, SINCE);
        String named = CsvAddress.FORMATS.named(query);
        Period since = query.one(SINCE, QueryText::period).orElse(null);
        ScoreRequest request = ScoresQuery.read(query, served, now);
        if (since != null) {
            before(request.period(), since, query);
        }
        CsvAddress.checkFormats(named, call);
        CsvMetadata metadata = new CsvMetadata(
                CsvAddress.of(NAME, call).csv(),
                served.title(),
                "A row for each score on each list of the call-over.",
                List.of());
        return answers.made(metadata.of(SummaryTable.headings()), Format.CSV_METADATA, NAME, call);
    }

    /** Checks that a period ends before the one asked for, so that there can be changes since. */
    static Period before(Period asked, Period since, Query query) {
        if (!since.last().isBefore(asked.last())) {
            query.fault(
                    SINCE,
                    "BAD_PARAMETER",
                    "%s does not end before %s, the period asked for; choose one that does".formatted(since, asked));
        }
        query.check();
        return since;
    }
}
