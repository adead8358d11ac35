package org.callover.gateway.pages;

/**
 * A page as texts and numbers, which its template lays out.
 *
 * <p>A template takes the page as its only parameter. It is in {@code src/main/jte}, in a folder named as the package of
 * the page.
 */
public interface Page {

    /** The template, such as {@code help/help.jte}. */
    String template();

    /** What stands around the page. */
    PageFrame frame();
}
