package org.callover.gateway.wire.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.table.CsvAddress;
import org.jspecify.annotations.Nullable;

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
        Response answer = answers.made(bytes, asked.format(), form.name(), asked.call());
        return answer.getStatus() == Response.Status.OK.getStatusCode()
                ? linked(answer, page, asked.format() == Format.CSV ? asked.address(form.name()) : null)
                : answer;
    }

    /** The description of the CSV of a list, or of the page that the query names. */
    public Response metadata(DescribedList list, Call call) {
        ListQuery asked = ListQuery.of(call, list.parameters().toArray(String[]::new));
        asked.checkDescription();
        String name = list.form().name();
        return answers.made(list.form().metadata(asked.address(name)), Format.CSV_METADATA, name, call);
    }

    private static Response linked(Response answer, Page<?> page, @Nullable CsvAddress table) {
        ResponseBuilder linked = Response.fromResponse(answer);
        if (page.next() != null) {
            linked.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(page.next()));
        }
        if (table != null) {
            linked.header(HttpHeaders.LINK, table.link());
        }
        return linked.build();
    }
}
