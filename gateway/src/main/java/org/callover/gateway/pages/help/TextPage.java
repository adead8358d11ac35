package org.callover.gateway.pages.help;

import org.callover.gateway.pages.Page;
import org.callover.gateway.pages.PageFrame;

/** A page whose text stands in its template. */
public enum TextPage implements Page {
    HELP("Help", "help/help.jte"),
    ACCESSIBILITY("Accessibility statement", "help/accessibility.jte");

    private final String title;
    private final String template;

    TextPage(String title, String template) {
        this.title = title;
        this.template = template;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public PageFrame frame() {
        return PageFrame.apart(title);
    }
}
