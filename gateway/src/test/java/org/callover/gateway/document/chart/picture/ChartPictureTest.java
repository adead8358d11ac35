package org.callover.gateway.document.chart.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.callover.gateway.document.chart.RagIcon;
import org.callover.gateway.document.chart.SampleSeries;
import org.callover.gateway.document.chart.ink.Ink;
import org.callover.gateway.document.chart.ink.TextWidth;
import org.callover.gateway.document.chart.svg.Svg;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

    @Test
    void hasTwoPixelsForEachOfTheDrawingOnWhite() throws IOException {
        Svg svg = Svg.of(SampleSeries.full(36), "chart");
        BufferedImage picture = read(png(svg));
        assertThat(picture.getWidth()).isEqualTo(2 * svg.width());
        assertThat(picture.getHeight()).isEqualTo(2 * svg.height());
        assertThat(new Color(picture.getRGB(0, 0))).isEqualTo(Color.WHITE);
    }

    @Test
    void showsShapesInTheirColours() throws IOException {
        BufferedImage picture = read(png(Svg.of(RagIcon.RED)));
        assertThat(new Color(picture.getRGB(32, 32))).isEqualTo(Color.decode(Ink.RED));
        assertThat(new Color(picture.getRGB(32, 4))).isEqualTo(Color.WHITE);
        assertThat(new Color(read(png(Svg.of(RagIcon.NOT_RATED))).getRGB(32, 32)))
                .isEqualTo(Color.WHITE);
    }

    /** The many colours of eight lines and their edges, and one for each of 400 squares. */
    @Test
    void keepsEveryColourWhereThereAreMany() throws IOException {
        StringBuilder squares = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\">");
        for (int i = 0; i < 400; i++) {
            squares.append("<rect x=\"%d\" y=\"%d\" width=\"1\" height=\"1\" fill=\"#%06x\"/>"
                    .formatted(i % 20, i / 20, i * 40_000));
        }
        BufferedImage picture = read(ChartPicture.png(squares.append("</svg>").toString(), 20, 20));
        for (int i = 0; i < 400; i++) {
            assertThat(picture.getRGB(i % 20 * 2, i / 20 * 2) & 0xFFFFFF).isEqualTo(i * 40_000);
        }
        BufferedImage lines = read(png(Svg.of(SampleSeries.lines(8), "lines")));
        assertThat(lines.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    /** The words take up as much room as they were given: the font is the one that the widths are of. */
    @Test
    void wordsAreAsWideAsTheyWereMeasured() throws IOException {
        String words = "Hammersmith and Fulham";
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 40" width="400" height="40">\
                <text x="10" y="25" font-size="20" font-family="%s">%s</text></svg>""".formatted(Ink.FONTS, words);
        BufferedImage picture = read(ChartPicture.png(svg, 400, 40));
        int last = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                last = picture.getRGB(x, y) == Color.WHITE.getRGB() ? last : x;
            }
        }
        double measured = 10 + TextWidth.of(words, 20);
        assertThat(last / 2.0).isBetween(measured - 3, measured + 1);
    }

    @Test
    void sameDrawingGivesTheSameBytes() {
        Svg svg = Svg.of(SampleSeries.full(SampleSeries.MONTHS), "chart");
        assertThat(png(svg)).isEqualTo(png(svg));
    }

    @Test
    void loadsNothingFromElsewhere() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            ChartPicture.png("""
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">\
                    <image href="%1$s/a.png" width="40" height="40"/><use href="%1$s/b.svg#c"/>\
                    <style>@import url(%1$s/d.css);</style></svg>""".formatted(address), 40, 40);
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChartPicture.png("<p>", 1, 1));
    }

    private static byte[] png(Svg svg) {
        return ChartPicture.png(svg.text(), svg.width(), svg.height());
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
