package org.callover.gateway.document.chart.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.swing.JComponent;

/** Makes a PNG of a drawing, on white, with two pixels for each of CSS. The same drawing gives the same bytes. */
public final class ChartPicture {

    private static final int SCALE = 2;

    /** Room for the bars of some thousand areas. */
    private static final LoaderContext LIMITS = LoaderContext.builder()
            .documentLimits(new DocumentLimits(
                    DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, 20_000))
            .build();

    private static final String FONT = "/liberation/LiberationSans-%s.ttf";

    static {
        register("Regular");
        register("Bold");
    }

    private ChartPicture() {}

    /**
     * The picture of a drawing.
     *
     * @param svg an {@code svg} element; nothing outside it is loaded
     * @param width in pixels of CSS
     * @param height in the same unit
     */
    public static byte[] png(String svg, int width, int height) {
        BufferedImage image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(SCALE, SCALE);
            document(svg).render((JComponent) null, graphics);
        } finally {
            graphics.dispose();
        }
        return PngFile.of(image);
    }

    /** Makes the font known that drawings name first, so that every machine draws the same words. */
    private static void register(String style) {
        try (InputStream file = ChartPicture.class.getResourceAsStream(FONT.formatted(style))) {
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, style)));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of the charts cannot be read", e);
        }
    }

    private static SVGDocument document(String svg) {
        InputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        SVGDocument document = new SVGLoader().load(bytes, null, LIMITS);
        if (document == null) {
            throw new IllegalArgumentException("this is not a drawing, or it has too many parts");
        }
        return document;
    }
}
