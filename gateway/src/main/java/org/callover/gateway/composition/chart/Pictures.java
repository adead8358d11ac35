package org.callover.gateway.composition.chart;

import org.callover.gateway.document.Picture;
import org.callover.gateway.document.chart.Chart;
import org.callover.gateway.document.chart.Icon;
import org.callover.gateway.document.chart.svg.Svg;

/** Draws charts and icons for papers. */
final class Pictures {

    private Pictures() {}

    /** The drawing of a chart; its id is different for each drawing of a paper. */
    static Picture of(Chart chart, String id) {
        Svg svg = Svg.of(chart, id);
        return new Picture(chart.title(), chart.description(), svg.text(), svg.width(), svg.height());
    }

    /** The drawing of an icon. */
    static Picture of(Icon icon) {
        Svg svg = Svg.of(icon);
        return new Picture(icon.title(), icon.title(), svg.text(), svg.width(), svg.height());
    }
}
