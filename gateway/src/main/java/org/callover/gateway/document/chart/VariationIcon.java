package org.callover.gateway.document.chart;

/**
 * What a control chart says about its latest point.
 *
 * <p>Source: the kinds are those of NHS England, Making Data Count; the drawings are our own.
 */
public enum VariationIcon implements Icon {
    COMMON_CAUSE("Common cause: no clear change"),
    IMPROVEMENT_HIGH("Improvement: clearly higher"),
    IMPROVEMENT_LOW("Improvement: clearly lower"),
    CONCERN_HIGH("Concern: clearly higher"),
    CONCERN_LOW("Concern: clearly lower"),
    NEUTRAL_HIGH("Clearly higher, neither good nor bad"),
    NEUTRAL_LOW("Clearly lower, neither good nor bad");

    private final String title;

    VariationIcon(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
