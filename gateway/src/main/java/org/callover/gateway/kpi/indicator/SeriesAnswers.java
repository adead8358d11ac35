package org.callover.gateway.kpi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.callover.gateway.document.Paper;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Json;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Query;
import org.callover.gateway.wire.Writers;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;
import org.callover.gateway.wire.known.PathNames;
import org.callover.gateway.wire.paper.PaperFormats;
import org.callover.gateway.wire.snapshot.SnapshotDocuments;
import org.callover.gateway.wire.table.CsvAddress;
import org.callover.gateway.wire.table.CsvMetadata;
import org.callover.gateway.wire.table.CsvText;
import org.callover.kpi.indicator.Indicator;

/** A maker of the answers about the charts of an indicator. */
@ApplicationScoped
public class SeriesAnswers {

    private static final Writers<Function<Charts, byte[]>> WRITERS = PaperFormats.added(
            Writers.<Function<Charts, byte[]>>usually(Format.JSON, Charts::json).or(Format.CSV, Charts::csv),
            Charts::paper);

    private static final Negotiation FORMATS = WRITERS.negotiation();

    /** The last part of the address. */
    private static final String NAME = "series";

    @Inject
    private SnapshotDocuments documents;

    @Inject
    private Answers answers;

    /** Answers a request for the series of an indicator. */
    public Response answer(String id, Call call) {
        Snapshot now = documents.current();
        Query query = call.query(SeriesQuery.PARAMETERS);
        String named = FORMATS.named(query);
        SeriesQuery asked = SeriesQuery.read(query, PathNames.indicator(now, id), now);
        Format format = FORMATS.choose(named, call);
        if (PaperFormats.isPaper(format)) {
            asked.checkPaper(query);
        }
        Representation what = Representation.chosen(asked.revision(now).tag(), asked.question(), format)
                .named(id + "_series")
                .describedBy(CsvAddress.of(NAME, call).link());
        return documents.bytes(what, call, () -> WRITERS.in(format).apply(new Charts(asked, now)));
    }

    /** Answers a request for the description of the CSV. */
    public Response metadata(String id, Call call) {
        Snapshot now = documents.current();
        Query query = call.query(SeriesQuery.PARAMETERS);
        String named = CsvAddress.FORMATS.named(query);
        Indicator indicator = PathNames.indicator(now, id);
        SeriesQuery.read(query, indicator, now);
        CsvAddress.checkFormats(named, call);
        CsvMetadata metadata = new CsvMetadata(
                CsvAddress.of(NAME, call).csv(),
                indicator.title(),
                "A row for each month of each area.",
                SeriesTable.KEY);
        return answers.made(metadata.of(SeriesTable.columns().headings()), Format.CSV_METADATA, NAME, call);
    }

    /** The charts that are asked for. */
    private record Charts(SeriesQuery asked, Snapshot now) {

        byte[] json() {
            return Json.object(json -> SeriesJson.write(json, asked, now));
        }

        byte[] csv() {
            return CsvText.of(SeriesTable.columns(), SeriesTable.rows(asked, now));
        }

        Paper paper() {
            return SeriesPaper.of(asked, now);
        }
    }
}
