package org.callover.gateway.wire.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.wire.answer.Answers;

/** A maker of the responses of calls that list something. */
@ApplicationScoped
public class ListAnswers {

    @Inject
    private Answers answers;

    /** A page of a list that is read for each call. */
    public <T> Response read(ListQuery asked, Page<T> page, ListForm<T> form) {
        return answer(asked, page, form, form.write(page, asked.format()));
    }

    /** A page of a list, which has been written already. */
    public <T> Response answer(ListQuery asked, Page<T> page, ListForm<T> form, byte[] bytes) {
        return linked(answers.made(bytes, asked.format(), form.name(), asked.call()), page);
    }

    private static Response linked(Response answer, Page<?> page) {
        return page.next() == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.next()))
                        .build();
    }
}
