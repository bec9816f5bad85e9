package assay.report.document;

import java.awt.Color;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

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
    private final Map<Faces, Map<Integer, Float>> widths = new EnumMap<>(Faces.class);
    private PDPage page;
    private PDPageContentStream stream;
    float y;

    PdfSheet(PDDocument pdf, boolean landscape) throws IOException {
        this.pdf = pdf;
        this.width = landscape ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        this.height = landscape ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        this.tags = new PdfTags(pdf);
        for (var face : Faces.values()) {
            fonts.put(face, PDType0Font.load(pdf, face.stream(), true));
            widths.put(face, new HashMap<>());
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
            sum += known.computeIfAbsent((int) text.charAt(i), code -> advance(code, style.face()));
        }
        return sum * style.size() / 1000;
    }

    private float advance(int code, Faces face) {
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
            var code = (int) text.charAt(i);
            if (known.computeIfAbsent(code, each -> advance(each, face)) < 0) {
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
        stream.setNonStrokingColor(style.colour());
        stream.setFont(font(style.face()), style.size());
        stream.newLineAtOffset(x, baseline);
        stream.showText(text);
        stream.endText();
    }

    /** A thin line across. */
    void rule(float at, Color colour) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setNonStrokingColor(colour);
        stream.addRect(MARGIN, at, width - 2 * MARGIN, 0.6f);
        stream.fill();
        stream.endMarkedContent();
    }
}
