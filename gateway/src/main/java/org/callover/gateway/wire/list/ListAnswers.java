package org.callover.gateway.wire.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Format;
import org.callover.gateway.wire.Question;
import org.callover.gateway.wire.answer.Answers;
import org.callover.gateway.wire.answer.Representation;

/** A maker of the responses of calls that list something. */
@ApplicationScoped
public class ListAnswers {

    @Inject
    private Answers answers;

    /** A page of a list that is read for each call. */
    public <T> Response read(ListQuery asked, ListPage<T> page, ListForm<T> form) {
        byte[] bytes = form.write(page, asked.format());
        // A CSV has the next page in a header alone, and the answer changes if that does.
        Representation what = Representation.chosen(
                Representation.tagOf(bytes, asked.format()),
                asked.question(Question.of(form.name()), page),
                asked.format());
        return answers.made(shown(what, asked, page, form), bytes, asked.call());
    }

    /** A page of a list, whose bytes can be kept. */
    public <T> Response kept(
            Representation what, ListQuery asked, ListPage<T> page, ListForm<T> form, Supplier<byte[]> bytes) {
        return answers.answer(shown(what, asked, page, form), asked.call(), bytes);
    }

    /** The page with a name and with the addresses of the next page and of the description of its CSV. */
    private static <T> Representation shown(Representation what, ListQuery asked, ListPage<T> page, ListForm<T> form) {
        List<String> links = new ArrayList<>();
        if (page.next() != null) {
            links.add("<%s>; rel=\"next\"".formatted(page.next()));
        }
        if (what.format() == Format.CSV) {
            links.add(asked.address(form.name()).link());
        }
        return what.named(form.name()).linked(links);
    }

    /** The description of the CSV of a list, or of the page that the query names. */
    public Response metadata(DescribedList list, Call call) {
        ListQuery asked = ListQuery.of(call, list.parameters().toArray(String[]::new));
        asked.checkDescription();
        String name = list.form().name();
        return answers.made(list.form().metadata(asked.address(name)), Format.CSV_METADATA, name, call);
    }
}
