package org.callover.gateway.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.callover.gateway.document.Picture;

/** A drawing as a PNG on white paper, with two points for each pixel of CSS. */
final class DrawnPng {

    private static final int POINTS = 2;

    private DrawnPng() {}

    static byte[] of(Picture picture) {
        BufferedImage image =
                new BufferedImage(picture.width() * POINTS, picture.height() * POINTS, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        try {
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, image.getWidth(), image.getHeight());
            paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            drawing(picture).render(null, paper, new ViewBox(image.getWidth(), image.getHeight()));
        } finally {
            paper.dispose();
        }
        return png(image);
    }

    private static SVGDocument drawing(Picture picture) {
        ByteArrayInputStream svg = new ByteArrayInputStream(picture.svg().getBytes(UTF_8));
        return Objects.requireNonNull(
                new SVGLoader().load(svg, null, LoaderContext.createDefault()),
                () -> "the drawing \"" + picture.title() + "\" is not SVG");
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Without a cache of ImageIO's own, which would be a temporary file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
