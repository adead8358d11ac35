package org.callover.gateway.pages.map;

import java.util.Collection;

/**
 * Brings places on the Earth to points of a picture, whose y grows downwards.
 *
 * <p>Degrees (WGS 84) are drawn equirectangular: a degree of longitude is shortened by the cosine of the latitude in the
 * middle. That is right to well under a pixel for a county, and looks right for the United Kingdom. Metres of the British
 * National Grid are drawn as they are.
 */
record Projection(Extent extent, double across, double scale, double width, double height) {

    private static final Extent DEGREES = new Extent(-180, -90, 180, 90);

    /** The National Grid with the sea around it. */
    private static final Extent NATIONAL_GRID = new Extent(-100_000, -100_000, 800_000, 1_400_000);

    private static final double MARGIN = 2;
    private static final double WIDEST = 480;
    private static final double HIGHEST = 600;

    /** The projection that fits rings into a picture. */
    static Projection of(Collection<Ring> rings) throws MapFault {
        Extent extent = Extent.of(rings);
        boolean isInDegrees = extent.isWithin(DEGREES);
        if (!isInDegrees && !extent.isWithin(NATIONAL_GRID)) {
            throw new MapFault("its coordinates are neither degrees of longitude and latitude (WGS 84) nor metres of"
                    + " the British National Grid; convert it to one of them");
        }
        double across = isInDegrees ? Math.cos(Math.toRadians((extent.top() + extent.bottom()) / 2)) : 1;
        double width = extent.width() * across;
        if (!(width > 0) || !(extent.height() > 0)) {
            throw new MapFault("its shapes have no size");
        }
        double scale = Math.min((WIDEST - 2 * MARGIN) / width, (HIGHEST - 2 * MARGIN) / extent.height());
        return new Projection(
                extent,
                across,
                scale,
                Math.ceil(width * scale + 2 * MARGIN),
                Math.ceil(extent.height() * scale + 2 * MARGIN));
    }

    /** A ring of the Earth in the picture. */
    Ring draw(Ring ring) {
        double[] points = new double[ring.points().length];
        for (int i = 0; i < ring.length(); i++) {
            points[2 * i] = MARGIN + (ring.x(i) - extent.left()) * across * scale;
            points[2 * i + 1] = MARGIN + (extent.top() - ring.y(i)) * scale;
        }
        return new Ring(points);
    }
}
