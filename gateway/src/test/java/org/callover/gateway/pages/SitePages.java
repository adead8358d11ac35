package org.callover.gateway.pages;

import java.util.List;

/** One address of each kind of page, with the sample data. */
public final class SitePages {

    /** With data, an error, and nothing to show. */
    public static final List<String> ADDRESSES = List.of(
            "/",
            "/boards",
            "/boards/islington-2021",
            "/boards/violence?area=E09000019&period=2021-12",
            "/boards/violence?area=Nowhere&period=13",
            "/indicators",
            "/indicators/violence.knife-crime?area=E09000019",
            "/areas",
            "/areas/E09000019",
            "/compare",
            "/compare?set=islington-2021&area=E09000019&period=2021-12&period=2020-12",
            "/papers",
            "/papers/lbbd-call-over",
            "/papers/violence",
            "/check",
            "/check?example=call-over",
            "/series",
            "/series/knife-crime",
            "/glossary",
            "/help",
            "/help/reconcile",
            "/accessibility",
            "/nothing-here");

    private SitePages() {}
}
