package org.callover.gateway.document.chart;

/** A small drawing that stands beside its word, and never in place of it. */
public sealed interface Icon permits VariationIcon, AssuranceIcon, RagIcon {

    /** What it means, in a few words. */
    String title();
}
