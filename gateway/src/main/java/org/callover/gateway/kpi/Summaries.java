package org.callover.gateway.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.representation.Format;
import org.callover.gateway.representation.Negotiation;
import org.callover.gateway.representation.Query;
import org.callover.gateway.representation.Representation;
import org.callover.gateway.representation.summary.SummaryJson;
import org.callover.gateway.representation.summary.SummaryText;
import org.callover.kpi.period.Period;
import org.callover.kpi.score.ScoreRequest;
import org.callover.kpi.summary.Summary;

/** The call-over call. */
@ApplicationScoped
public class Summaries {

    private static final String SINCE = "since";
    private static final Negotiation FORMATS = Negotiation.among(Format.JSON, Format.TEXT);

    @Inject
    private SnapshotDocuments documents;

    /** Answers a request for a set's call-over. */
    public Response answer(String set, UriInfo uri, HttpHeaders headers) {
        Snapshot now = documents.current();
        Query query = ScoresQuery.ofAreas(uri, SINCE, "format");
        String named = FORMATS.named(query);
        Period since = query.one(SINCE, QueryText::period).orElse(null);
        ScoreRequest request = ScoresQuery.read(query, PathNames.set(now, set), now);
        Period earlier = since == null ? Summary.before(request.period()) : before(request.period(), since, query);
        Format format = FORMATS.choose(named, headers.getHeaderString(HttpHeaders.ACCEPT));
        String question = "summary since %s of %s".formatted(earlier, ScoresQuery.canonical(request));
        return documents.bytes(Representation.chosen(now.tag(), question, format), headers, () -> {
            Summary summary = Summary.of(now.scorer(), request, earlier);
            return format == Format.TEXT
                    ? SummaryText.of(summary)
                    : SummaryJson.of(summary, now.catalogue().revision());
        });
    }

    /** A period that something can have changed since. */
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
