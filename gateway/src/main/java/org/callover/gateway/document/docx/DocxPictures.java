package org.callover.gateway.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.callover.gateway.document.Picture;
import org.callover.gateway.document.chart.ink.Markup;
import org.callover.gateway.document.chart.picture.ChartPicture;
import org.callover.gateway.document.docx.plan.PageLayout;

/** Writes pictures: as PNG for every program, with the SVG beside it for those that show it. Each is in the file once. */
final class DocxPictures {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
    private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    /** The units of drawings in a pixel of CSS. */
    private static final int IN_PIXEL = 9525;

    private final DocxFile file;
    private final Map<String, Stored> stored = new HashMap<>();
    private int written;

    DocxPictures(DocxFile file) {
        this.file = file;
    }

    /** A picture in the file, by the relationships that name it. */
    private record Stored(String png, String svg) {}

    /** Writes a picture as large as it is, or as the page allows. */
    void write(Picture picture, PageLayout page, Wml to) {
        Stored parts = stored.computeIfAbsent(picture.svg(), svg -> store(picture));
        double share = page.share(picture);
        String width = Long.toString(Math.round(picture.width() * IN_PIXEL * share));
        String height = Long.toString(Math.round(picture.height() * IN_PIXEL * share));
        to.start("r").start("drawing");
        Markup drawing = to.others();
        drawing.start("wp:inline").with("xmlns:wp", DRAWING + "wordprocessingDrawing");
        drawing.start("wp:extent").with("cx", width).with("cy", height).end();
        properties(drawing, "wp:docPr", ++written)
                .with("descr", alternative(picture))
                .end();
        graphic(drawing, parts, width, height);
        drawing.end();
        to.end().end();
    }

    private Stored store(Picture picture) {
        int number = stored.size() + 1;
        return new Stored(
                file.picture(
                        "picture%d.png".formatted(number),
                        ChartPicture.png(picture.svg(), picture.width(), picture.height())),
                file.picture("picture%d.svg".formatted(number), picture.svg().getBytes(UTF_8)));
    }

    /** What a reader hears who does not see the picture. */
    private static String alternative(Picture picture) {
        String title = picture.title().strip();
        if (picture.description().startsWith(title)) {
            return picture.description();
        }
        String end = title.isEmpty() || title.endsWith(".") || title.endsWith("?") || title.endsWith("!") ? "" : ".";
        return (title + end + " " + picture.description()).strip();
    }

    private static Markup properties(Markup drawing, String element, int number) {
        return drawing.start(element).with("id", Integer.toString(number)).with("name", "Picture " + number);
    }

    private void graphic(Markup drawing, Stored parts, String width, String height) {
        drawing.start("a:graphic").with("xmlns:a", DRAWING + "main");
        drawing.start("a:graphicData").with("uri", DRAWING + "picture");
        drawing.start("pic:pic").with("xmlns:pic", DRAWING + "picture");
        drawing.start("pic:nvPicPr");
        properties(drawing, "pic:cNvPr", written).end();
        drawing.start("pic:cNvPicPr").end().end();
        drawing.start("pic:blipFill").start("a:blip").with("r:embed", parts.png());
        drawing.start("a:extLst").start("a:ext").with("uri", SVG_EXTENSION);
        drawing.start("asvg:svgBlip")
                .with("xmlns:asvg", SVG)
                .with("r:embed", parts.svg())
                .end();
        drawing.end().end().end();
        drawing.start("a:stretch").start("a:fillRect").end().end().end();
        drawing.start("pic:spPr").start("a:xfrm");
        drawing.start("a:off").with("x", "0").with("y", "0").end();
        drawing.start("a:ext").with("cx", width).with("cy", height).end().end();
        drawing.start("a:prstGeom").with("prst", "rect").start("a:avLst").end().end();
        drawing.end().end().end().end();
    }
}
