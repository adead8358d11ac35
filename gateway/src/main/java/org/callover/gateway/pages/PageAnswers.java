package org.callover.gateway.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.callover.gateway.engine.Snapshot;
import org.callover.gateway.problem.ProblemDetail;
import org.callover.gateway.problem.ProblemException;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Negotiation;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;

/** Makes the responses to requests for pages. */
@ApplicationScoped
public class PageAnswers {

    /** A page may use the style and the icon of this service, send forms to it, and nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    static final String POLICY_HEADER = "Content-Security-Policy";

    private static final Negotiation FORMATS = Negotiation.only(Format.HTML);

    @Inject
    private Answers answers;

    /**
     * The response with a page about a snapshot. Its bytes are kept until the snapshot changes.
     *
     * @param question what is asked, with every default written out; its path begins with a slash, as that of no call
     *     of the API does
     * @throws NotAcceptableException if the caller does not want HTML
     */
    public Response page(Snapshot now, Question question, Call call, Supplier<? extends Page> make) {
        checkFormat(call);
        Representation what = Representation.chosen(now.tag(), question, Format.HTML);
        return own(answers.answer(what, call, () -> PageTemplates.html(make.get())))
                .build();
    }

    /** Not as a problem of the question: for one of those, a page shows its form again. */
    private static void checkFormat(Call call) {
        try {
            FORMATS.choose(null, call);
        } catch (ProblemException unwanted) {
            throw new NotAcceptableException(unwanted);
        }
    }

    /** The response with a page that is about one request, such as a form with errors; nobody keeps it. */
    public static Response once(int status, Page page) {
        return own(Answers.once(PageTemplates.html(page), Format.HTML, "page"))
                .status(status)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, ProblemDetail.CACHING)
                .build();
    }

    /**
     * The response to a form whose fields are in the address.
     *
     * @param read reads what is asked, and throws if a field is wrong
     * @param answer makes the response to it
     * @param again makes the form again, with what is wrong in it
     */
    public static <Q> Response form(
            Supplier<Q> read, Function<Q, Response> answer, Function<ProblemDetail, Response> again) {
        Q asked;
        try {
            asked = read.get();
        } catch (ProblemException refusal) {
            return again.apply(refusal.problem());
        }
        return answer.apply(asked);
    }

    private static Response.ResponseBuilder own(Response answer) {
        return Response.fromResponse(answer).header(POLICY_HEADER, null).header(POLICY_HEADER, POLICY);
    }
}
