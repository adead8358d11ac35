package org.callover.gateway.pages.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.callover.gateway.engine.Engine;
import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageAnswers;
import org.callover.gateway.people.Needs;
import org.callover.gateway.people.Permission;
import org.callover.gateway.wire.Call;
import org.callover.gateway.wire.Question;

/** The pages of help. */
@Path("/")
@ApplicationScoped
public class HelpResource {

    @Inject
    private Engine engine;

    @Inject
    private PageAnswers pages;

    @GET
    @Path("help")
    @Needs(Permission.READ)
    public Response help(@BeanParam Call call) {
        return page("/help", TextPage.HELP, call);
    }

    @GET
    @Path("help/{guide}")
    @Needs(Permission.READ)
    public Response guide(@PathParam("guide") String file, @BeanParam Call call) {
        Guide guide = Guide.named(file).orElseThrow(NotFoundException::new);
        return page(guide.address(), new GuidePage(guide), call);
    }

    @GET
    @Path("glossary")
    @Needs(Permission.READ)
    public Response glossary(@BeanParam Call call) {
        return page("/glossary", new GuidePage(Guide.GLOSSARY), call);
    }

    @GET
    @Path("accessibility")
    @Needs(Permission.READ)
    public Response accessibility(@BeanParam Call call) {
        return page("/accessibility", TextPage.ACCESSIBILITY, call);
    }

    private Response page(String address, Page page, Call call) {
        return pages.page(engine.current(), Question.of(address), call, () -> page);
    }
}
