package org.callover.gateway.pages;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its title, the place of the navigation that it belongs to, and its help.
 *
 * @param title the title of the browser's window, without the name of the product
 * @param place absent if the page belongs to none
 * @param help the section of the page of help that is about this page
 */
public record PageFrame(String title, @Nullable Place place, String help) {

    private static final String PRODUCT = "Callover";

    /** A page whose section of help has the name of its place. */
    public static PageFrame of(String title, Place place) {
        return new PageFrame(title, place, place.help());
    }

    /** A page that belongs to no place of the navigation. */
    public static PageFrame apart(String title) {
        return new PageFrame(title, null, "pages");
    }

    /** The same page, which shows errors: a screen reader says so first. */
    public PageFrame withErrors() {
        return new PageFrame("Error: " + title, place, help);
    }

    /** The title of the browser's window. */
    public String windowTitle() {
        return title.equals(PRODUCT) ? title : title + " \u2013 " + PRODUCT;
    }

    /** The address of the style of all pages. */
    public String style() {
        return SiteFiles.STYLE.address();
    }

    /** The address of the icon of all pages. */
    public String icon() {
        return SiteFiles.ICON.address();
    }
}
