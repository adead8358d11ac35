package org.callover.gateway.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.callover.gateway.document.PackedFile;

/**
 * A font file: what it can show, and how wide that is.
 *
 * @param widths the width of each character in thousandths of the font's size; 0 if the font does not have it
 */
record Typeface(byte[] file, short[] widths) {
    static final String FAMILY = "Liberation Sans";
    static final Typeface REGULAR = read("LiberationSans-Regular.ttf");
    static final Typeface BOLD = read("LiberationSans-Bold.ttf");

    private static final double THOUSAND = 1000;

    private static Typeface read(String name) {
        byte[] file = PackedFile.at("/liberation/" + name).bytes();
        try (TrueTypeFont font = parsed(file)) {
            return new Typeface(file, widths(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static short[] widths(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        double unit = THOUSAND / font.getUnitsPerEm();
        short[] widths = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];
        for (int letter = ' '; letter < widths.length; letter++) {
            int glyph = glyphs.getGlyphId(letter);
            widths[letter] = glyph == 0 ? 0 : (short) Math.max(1, Math.round(font.getAdvanceWidth(glyph) * unit));
        }
        return widths;
    }

    /** The font as it is embedded into a file. */
    PDFont in(PDDocument document) throws IOException {
        TrueTypeFont font = parsed(file);
        // Joined letters, such as fi in one sign, take nine tenths of all time, and copied text is worse for them.
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    /** Whether it has this character. */
    boolean has(int letter) {
        return letter < widths.length && widths[letter] > 0;
    }

    /** How wide a text is, in ems. */
    double width(String text) {
        return text.chars().map(letter -> widths[letter]).sum() / THOUSAND;
    }
}
