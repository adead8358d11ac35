package org.callover.gateway.document.chart.ink;

/** What eyes make of colours such as {@code #005ea8}. */
public final class Sight {

    private Sight() {}

    /** Kinds of colour blindness, with what they make of light: Viénot F, Brettel H, Mollon JD (1999). */
    public enum Eyes {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1),
        DEUTAN(0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }
    }

    /** The contrast of two colours, from 1 to 21, as the Web Content Accessibility Guidelines define it. */
    public static double contrast(String one, String other) {
        double first = luminance(light(one)) + 0.05;
        double second = luminance(light(other)) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** How light a colour is, from 0 to 100: what is left of it in greyscale. */
    public static double lightness(String colour) {
        return lightness(luminance(light(colour)));
    }

    /** How far apart two colours look (CIE76): about 2 can just be seen, 20 is plain to see. */
    public static double distance(String one, String other, Eyes eyes) {
        double[] first = lab(seen(light(one), eyes));
        double[] second = lab(seen(light(other), eyes));
        return Math.sqrt(square(first[0] - second[0]) + square(first[1] - second[1]) + square(first[2] - second[2]));
    }

    private static double square(double side) {
        return side * side;
    }

    private static double[] light(String colour) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double share = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
        return light;
    }

    private static double luminance(double[] light) {
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    }

    private static double lightness(double luminance) {
        return 116 * root(luminance) - 16;
    }

    private static double root(double share) {
        return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16.0 / 116;
    }

    private static double[] seen(double[] light, Eyes eyes) {
        double[] seen = new double[3];
        for (int i = 0; i < 9; i++) {
            seen[i / 3] += eyes.matrix[i] * light[i % 3];
        }
        return seen;
    }

    private static double[] lab(double[] light) {
        double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
        double y = root(luminance(light));
        double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
        return new double[] {lightness(luminance(light)), 500 * (x - y), 200 * (y - z)};
    }
}
