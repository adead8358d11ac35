package org.callover.gateway.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.callover.gateway.document.Paper;
import org.jsoup.helper.W3CDom;

/**
 * Writes a paper as a PDF that satisfies PDF/UA-1 and PDF/A-2a.
 *
 * <p>Nothing is read from anywhere while it is made. The same paper gives the same bytes.
 */
public final class PdfPaper {
    private static final Set<FSFontUseCase> IN_CHARTS = EnumSet.of(FSFontUseCase.SVG);

    static {
        // Of every file it tells how long it took.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    /** The whole file. */
    public static byte[] bytes(Paper paper) {
        try (PDDocument file = new PDDocument()) {
            try (PdfBoxRenderer renderer = renderer(paper, file)) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            Structure.tidy(file);
            FileProperties.of(paper.about()).writeTo(file);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfBoxRenderer renderer(Paper paper, PDDocument file) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(file);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(FileProperties.colours());
        builder.useSVGDrawer(new BatikSVGDrawer());
        font(builder, file, Typeface.REGULAR, 400);
        font(builder, file, Typeface.BOLD, 700);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(new W3CDom().fromJsoup(PrintTree.of(paper)), "");
        return builder.buildPdfRenderer();
    }

    private static void font(PdfRendererBuilder builder, PDDocument file, Typeface face, int weight)
            throws IOException {
        builder.useFont(new PDFontSupplier(face.in(file)), Typeface.FAMILY, weight, FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(face.file()),
                Typeface.FAMILY,
                weight,
                FontStyle.NORMAL,
                true,
                IN_CHARTS);
    }
}
