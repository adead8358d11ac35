package org.callover.gateway.pages;

import org.callover.gateway.wire.Question;

/** A link of a page. */
public record PageLink(String text, String address) {

    /** A link to a call of the API, in one of its formats. */
    public static PageLink toApi(String text, Question question, String format) {
        return new PageLink(text, "/api/v1/" + question.with("format", format));
    }
}
