package org.callover.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.callover.gateway.OnOneGateway;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A walk over the pages along their links, as somebody does who follows every kind of link from the home page. */
class WalkIT extends OnOneGateway {

    /** So many pages of each kind are opened, of which there may be one for each area and indicator. */
    private static final int OF_A_KIND = 6;

    private static final Pattern NAMES = Pattern.compile("(?<=^/(boards|indicators|areas|papers|series)/)[^?]+");
    private static final Pattern VALUES = Pattern.compile("=[^&]*");
    private static final String HTML = "text/html";

    private final Map<String, Document> read = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Queue<String> open = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> places = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noLinkIsDeadAndEveryPageIsWellFormed() {
        SitePages.ADDRESSES.stream()
                .filter(page -> !page.contains("othing-here") && !page.contains("Nowhere"))
                .forEach(this::follow);
        while (!open.isEmpty()) {
            visit(open.remove());
        }
        places.forEach(this::checkPlace);
        assertThat(faults).isEmpty();
        assertThat(read).hasSizeGreaterThan(40);
        assertThat(read.keySet()).anyMatch(page -> page.startsWith("/papers/"));
    }

    /** Opens a page later, unless enough of its kind are opened. */
    private void follow(String address) {
        String kind = VALUES.matcher(NAMES.matcher(address).replaceAll("…")).replaceAll("=");
        if (seen.add(address) && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            open.add(address);
        }
    }

    private void visit(String address) {
        HttpResponse<String> answer = get(address);
        if (answer.statusCode() != 200) {
            faults.add(address + " answers " + answer.statusCode());
            return;
        }
        boolean isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith(HTML);
        if (isPage && !address.startsWith("/api")) {
            read.put(address, page(address, answer));
        }
    }

    private static HttpResponse<String> get(String address) {
        return gateway.send(HttpRequest.newBuilder(gateway.at(address))
                .header("Accept", HTML + ",*/*;q=0.8")
                .build());
    }

    private Document page(String address, HttpResponse<String> answer) {
        Parser strict = Parser.htmlParser().setTrackErrors(5);
        Document page = Jsoup.parse(answer.body(), gateway.at(address).toString(), strict);
        for (ParseError error : strict.getErrors()) {
            faults.add(address + ": " + error);
        }
        policy(address, answer, page);
        Set<String> ids = new HashSet<>();
        page.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add(address + " has the id " + id + " twice"));
        page.select("[for]").stream()
                .map(label -> label.attr("for"))
                .filter(id -> !ids.contains(id))
                .forEach(id -> faults.add(address + " has a label for nothing: " + id));
        page.select("a[href]").forEach(link -> link(address, link));
        return page;
    }

    private void link(String from, Element link) {
        URI target = URI.create(link.absUrl("href"));
        if (!target.getScheme().startsWith("http")
                || !target.getAuthority().equals(gateway.at("/").getAuthority())) {
            return;
        }
        String address = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        if (target.getFragment() != null) {
            places.add(address + "#" + target.getFragment());
        }
        follow(address);
    }

    private void checkPlace(String place) {
        int mark = place.indexOf('#');
        Document page = read.get(place.substring(0, mark));
        if (page != null && page.getElementById(place.substring(mark + 1)) == null) {
            faults.add("there is no place " + place);
        }
    }

    /** What a page must not have, as the policy forbids it. */
    private void policy(String address, HttpResponse<String> answer, Document page) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        if (!policy.startsWith("default-src 'none'") || policy.contains("unsafe")) {
            faults.add(address + " has the policy " + policy);
        }
        if (!page.select("script, style, [style], iframe, object, [onclick], [onload]")
                .isEmpty()) {
            faults.add(address + " has a script or a style in it");
        }
        if (page.select("link[rel=stylesheet]").size() != 1 || page.select("h1").size() != 1) {
            faults.add(address + " has not one stylesheet and one heading of level 1");
        }
    }
}
