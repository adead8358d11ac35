package org.callover.gateway.document.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.callover.gateway.document.PackedFile;
import org.callover.gateway.document.Paper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * What a file says about itself: in the old form, and in XMP, which archives read.
 *
 * <p>Both must say the same. All of it comes from the paper.
 */
record FileProperties(Paper.About about, Instant asAt) {
    private static final String PRODUCER = "Callover";
    private static final int ID_LENGTH = 16;
    private static final String TEMPLATE = PackedFile.at("/paper/xmp.xml").text();

    static FileProperties of(Paper.About about) {
        return new FileProperties(about, about.asAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The colour profile sRGB. */
    static byte[] colours() {
        return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    void writeTo(PDDocument file) throws IOException {
        file.setDocumentInformation(information());
        PDMetadata metadata = new PDMetadata(file);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        file.getDocumentCatalog().setMetadata(metadata);
        COSString id = new COSString(id());
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        file.getDocument().setDocumentID(ids);
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(about.title());
        information.setAuthor(about.publisher());
        information.setSubject(about.summary());
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        Calendar date = GregorianCalendar.from(asAt.atZone(ZoneOffset.UTC));
        information.setCreationDate(date);
        information.setModificationDate(date);
        return information;
    }

    private String xmp() {
        Document xmp = Jsoup.parse(TEMPLATE, "", Parser.xmlParser());
        xmp.outputSettings().prettyPrint(false);
        fill(xmp, "dc|title rdf|li", about.title());
        fill(xmp, "dc|description rdf|li", about.summary());
        fill(xmp, "dc|creator rdf|li", about.publisher());
        fill(xmp, "xmp|CreateDate, xmp|ModifyDate", asAt.toString());
        fill(xmp, "xmp|CreatorTool, pdf|Producer", PRODUCER);
        return xmp.outerHtml();
    }

    private static void fill(Document xmp, String selector, String text) {
        xmp.select(selector).forEach(element -> element.text(text));
    }

    /** The same for the same paper. */
    private byte[] id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((about.identity() + "\n" + asAt).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
