package org.callover.gateway.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.list.DescribedList;
import org.callover.gateway.wire.list.ListAnswers;

/**
 * The call that describes the CSV of a list. Each resource with a list produces its {@link DescribedList}. A
 * description holds none of the items, so it needs no key that the items may need.
 */
@Path("{list:kpi-sets|areas|indicators|papers|series|imports|keys}-metadata.json")
@ApplicationScoped
public class ListMetadataResource {

    @Inject
    @Any
    private Instance<DescribedList> lists;

    @Inject
    private ListAnswers answers;

    @GET
    @Needs(Permission.READ)
    public Response metadata(@PathParam("list") String name, @BeanParam Call call) {
        DescribedList described = lists.stream()
                .filter(list -> list.form().name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return answers.metadata(described, call);
    }
}
