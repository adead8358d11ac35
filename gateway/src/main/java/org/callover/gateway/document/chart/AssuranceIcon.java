package org.callover.gateway.document.chart;

/**
 * Whether a target will be met if nothing changes.
 *
 * <p>Source: the kinds are those of NHS England, Making Data Count; the drawings are our own.
 */
public enum AssuranceIcon implements Icon {
    CONSISTENTLY_PASSES("Will meet the target if nothing changes"),
    CONSISTENTLY_FAILS("Will miss the target if nothing changes"),
    HIT_AND_MISS("May meet or miss the target");

    private final String title;

    AssuranceIcon(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
