package org.callover.gateway.pages.help;

import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;

/** A guide as a page. */
public record GuidePage(Guide guide) implements Page {

    @Override
    public String template() {
        return "help/guide.jte";
    }

    @Override
    public PageFrame frame() {
        return PageFrame.apart(guide.title());
    }

    /** Its text as HTML, which begins with a heading of level 1. */
    public String html() {
        return GuideText.html(guide);
    }
}
