package org.callover.gateway.wire.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;

/** A maker of the responses of calls that list something. */
@ApplicationScoped
public class ListAnswers {

    @Inject
    private Answers answers;

    /** A page of a list about a snapshot; it is written only if its bytes are not in the cache. */
    public <T> Response answer(String snapshot, Question about, ListQuery asked, Page<T> page, ListForm<T> form) {
        Format format = asked.format();
        Representation what = Representation.chosen(snapshot, asked.question(about, page), format)
                .named(form.name());
        return linked(answers.answer(what, asked.call(), () -> form.write(page, format)), page);
    }

    /** A page of a list that is read from the database for each call. */
    public <T> Response read(ListQuery asked, Page<T> page, ListForm<T> form) {
        Format format = asked.format();
        return linked(answers.made(form.write(page, format), format, form.name(), asked.call()), page);
    }

    private static Response linked(Response answer, Page<?> page) {
        return page.next() == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.next()))
                        .build();
    }
}
