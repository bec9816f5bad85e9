package assay.report.document;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Pages on which words are set from top to bottom, each word with its tag. */
final class PdfSheet {
    static final float MARGIN = 42;
    static final float BOTTOM = 54;
    static final Color INK = new Color(0x1B2430);
    static final Color GREY = new Color(0x566273);
    static final Color LINE = new Color(0xD0D7DF);

    final PDDocument pdf;
    final float width;
    private final float height;
    final PdfTags tags;
    private final Map<Faces, PDFont> fonts = new EnumMap<>(Faces.class);
    private final Map<Faces, float[]> widths = new EnumMap<>(Faces.class);
    private PDPage page;
    private PDPageContentStream stream;
    private @Nullable Style set;
    private @Nullable Color filled;
    float y;

    PdfSheet(PDDocument pdf, boolean landscape) throws IOException {
        this.pdf = pdf;
        this.width = landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        this.height = landscape ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        this.tags = new PdfTags(pdf);
        for (var face : Faces.values()) {
            var file = new TTFParser().parseEmbedded(face.stream());
            // Ligatures are for prose: figures and hashes have none, and looking for them took a seventh of the time.
            file.setEnableGsub(false);
            fonts.put(face, PDType0Font.load(pdf, file, true));
            var unknown = new float[Character.MAX_VALUE + 1];
            Arrays.fill(unknown, Float.NaN);
            widths.put(face, unknown);
        }
        this.page = new PDPage(new PDRectangle(width, height));
        this.stream = opened(page);
    }

    /** Where the baseline of words begins. */
    record Spot(float x, float y) {}

    /** How something is set. */
    record Style(Faces face, float size, Color colour) {}

    private PDPageContentStream opened(PDPage fresh) throws IOException {
        pdf.addPage(fresh);
        tags.begin(fresh);
        y = height - MARGIN;
        set = null;
        filled = null;
        return new PDPageContentStream(pdf, fresh, PDPageContentStream.AppendMode.OVERWRITE, true, false);
    }

    PDFont font(Faces face) {
        return java.util.Objects.requireNonNull(fonts.get(face));
    }

    PDPage page() {
        return page;
    }

    PDPageContentStream stream() {
        return stream;
    }

    /** Whether so much still fits. */
    boolean fits(float wanted) {
        return y - wanted >= BOTTOM;
    }

    /** Between the margins. */
    float inner() {
        return width - 2 * MARGIN;
    }

    void newPage() throws IOException {
        stream.close();
        page = new PDPage(new PDRectangle(width, height));
        stream = opened(page);
    }

    void close() throws IOException {
        stream.close();
        tags.end();
    }

    /** Width in points; characters that the face has not are set as a question mark. */
    float width(String text, Style style) {
        var known = java.util.Objects.requireNonNull(widths.get(style.face()));
        var sum = 0f;
        for (var i = 0; i < text.length(); i++) {
            sum += advance(text.charAt(i), style.face(), known);
        }
        return sum * style.size() / 1000;
    }

    /** How many characters, from the first on, are no wider than that. */
    int holds(String text, Style style, float width) {
        var known = java.util.Objects.requireNonNull(widths.get(style.face()));
        var room = width * 1000 / style.size();
        var count = 0;
        while (count < text.length()) {
            room -= advance(text.charAt(count), style.face(), known);
            if (room < 0) {
                break;
            }
            count++;
        }
        return count;
    }

    private float advance(char code, Faces face, float[] known) {
        var width = known[code];
        if (Float.isNaN(width)) {
            width = measured(code, face);
            known[code] = width;
        }
        return width;
    }

    private float measured(char code, Faces face) {
        try {
            return font(face).getStringWidth(Character.toString(code));
        } catch (IOException | IllegalArgumentException _) {
            return -1;
        }
    }

    /** The text with what the face cannot set replaced. */
    String settable(String text, Faces face) {
        var known = java.util.Objects.requireNonNull(widths.get(face));
        StringBuilder changed = null;
        for (var i = 0; i < text.length(); i++) {
            var code = text.charAt(i);
            if (advance(code, face, known) < 0) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, Character.isWhitespace(code) ? ' ' : '?');
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** Sets words with their tag. */
    void words(String text, Spot spot, Style style, COSDictionary element) throws IOException {
        stream.beginMarkedContent(COSName.getPDFName(element.getNameAsString(COSName.S)), tags.mark(element, page));
        set(text, spot.x(), spot.y(), style);
        stream.endMarkedContent();
    }

    /** Sets words that are no part of what the document says, such as a repeated header. */
    void ornament(String text, float x, float baseline, Style style) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        set(text, x, baseline, style);
        stream.endMarkedContent();
    }

    private void set(String text, float x, float baseline, Style style) throws IOException {
        stream.beginText();
        fill(style.colour());
        if (set == null || set.face() != style.face() || set.size() != style.size()) {
            stream.setFont(font(style.face()), style.size());
            set = style;
        }
        stream.newLineAtOffset(x, baseline);
        stream.showText(text);
        stream.endText();
    }

    /** Colours and fonts hold until the next one: a table of a thousand rows says its own a thousand times less. */
    private void fill(Color colour) throws IOException {
        if (!colour.equals(filled)) {
            stream.setNonStrokingColor(colour);
            filled = colour;
        }
    }

    /** A thin line across. */
    void rule(float at, Color colour) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        fill(colour);
        stream.addRect(MARGIN, at, width - 2 * MARGIN, 0.6f);
        stream.fill();
        stream.endMarkedContent();
    }
}
