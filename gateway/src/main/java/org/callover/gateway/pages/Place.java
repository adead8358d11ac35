package org.callover.gateway.pages;

import java.util.Locale;

/** A place of the navigation, in its order. */
public enum Place {
    HOME("Home", "/"),
    BOARDS("Boards", "/boards"),
    INDICATORS("Indicators", "/indicators"),
    AREAS("Areas", "/areas"),
    COMPARE("Compare", "/compare"),
    PAPERS("Papers", "/papers"),
    CHECK("Check a paper", "/check");

    private final String title;
    private final String address;

    Place(String title, String address) {
        this.title = title;
        this.address = address;
    }

    public String title() {
        return title;
    }

    public String address() {
        return address;
    }

    /** The section of the page of help that is about this place. */
    String help() {
        return name().toLowerCase(Locale.ROOT);
    }
}
