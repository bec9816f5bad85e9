package assay.report.document;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A document as PDF 1.7, tagged as PDF/UA-1 (ISO 14289-1) asks, its fonts embedded, its charts as vectors. */
final class PdfWriter {
    private static final PdfSheet.Style TITLE = new PdfSheet.Style(Faces.BOLD, 19, PdfSheet.INK);
    private static final PdfSheet.Style HEADING = new PdfSheet.Style(Faces.BOLD, 12.5f, PdfSheet.INK);
    private static final PdfSheet.Style BODY = new PdfSheet.Style(Faces.REGULAR, 9.5f, PdfSheet.INK);
    private static final PdfSheet.Style NAME = new PdfSheet.Style(Faces.REGULAR, 9, PdfSheet.GREY);
    private static final PdfSheet.Style FACT = new PdfSheet.Style(Faces.REGULAR, 9, PdfSheet.INK);
    private static final PdfSheet.Style CODE = new PdfSheet.Style(Faces.MONO, 7.5f, PdfSheet.INK);
    private static final PdfSheet.Style FOOT = new PdfSheet.Style(Faces.REGULAR, 7.5f, PdfSheet.GREY);
    /** A table of more columns turns the paper. */
    private static final int COLUMNS_UPRIGHT = 9;

    private static final float NAMES = 170;
    private static final float CHART_MOST = 0.75f;

    static {
        // PDFBox takes the level from here alone; against 6, a table of a thousand rows is a quarter faster and a tenth
        // longer.
        if (System.getProperty(Filter.SYSPROP_DEFLATELEVEL) == null) {
            System.setProperty(Filter.SYSPROP_DEFLATELEVEL, "3");
        }
    }

    private final Document document;
    private final PdfSheet sheet;

    private PdfWriter(Document document, PDDocument pdf) throws IOException {
        this.document = document;
        var widest = document.blocks().stream()
                .mapToInt(block ->
                        block instanceof Block.Table table ? table.columns().size() : 0)
                .max()
                .orElse(0);
        this.sheet = new PdfSheet(pdf, widest > COLUMNS_UPRIGHT);
    }

    static byte[] write(Document document) {
        try (var pdf = new PDDocument()) {
            var writer = new PdfWriter(document, pdf);
            writer.describe();
            writer.paragraph(document.title(), TITLE, "H1");
            writer.paragraph(document.subject(), NAME, "P");
            for (var block : document.blocks()) {
                writer.block(block);
            }
            writer.sheet.close();
            writer.footers();
            var bytes = new ByteArrayOutputStream(65_536);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe() throws IOException {
        var pdf = sheet.pdf;
        pdf.setVersion(1.7f);
        pdf.setDocumentId((long) document.hash().hashCode());
        var date = GregorianCalendar.from(document.at().atZone(ZoneOffset.UTC));
        var information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setProducer("Assay");
        information.setCreationDate(date);
        information.setModificationDate(date);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("en");
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        var preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String xmp() {
        return """
            <?xpacket begin="%s" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <pdf:Producer>Assay</pdf:Producer><xmp:CreateDate>%s</xmp:CreateDate><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.formatted(Character.toString(0xFEFF), HtmlWriter.escaped(document.title()), document.at());
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Heading(var text) -> {
                if (!sheet.fits(70)) {
                    sheet.newPage();
                }
                sheet.y -= 12;
                paragraph(text, HEADING, "H2");
            }
            case Block.Text(var text) -> paragraph(text, BODY, "P");
            case Block.Facts(var facts) -> facts(facts);
            case Block.Table table -> new PdfTable(sheet, table).draw();
            case Block.Chart(var alt, var figure) -> chart(alt, figure);
        }
    }

    private void paragraph(String text, PdfSheet.Style style, String type) throws IOException {
        var element = sheet.tags.element(sheet.tags.document(), type);
        for (var line : PdfText.wrapped(sheet, text, style, sheet.inner())) {
            if (!sheet.fits(style.size() * 1.4f)) {
                sheet.newPage();
            }
            sheet.y -= style.size() * 1.4f;
            if (!line.isEmpty()) {
                sheet.words(line, new PdfSheet.Spot(PdfSheet.MARGIN, sheet.y), style, element);
            }
        }
        sheet.y -= style.size() * 0.45f;
    }

    private void facts(List<Block.Fact> facts) throws IOException {
        var table = sheet.tags.element(sheet.tags.document(), "Table");
        for (var fact : facts) {
            var style = fact.value() instanceof Value.Code ? CODE : FACT;
            var names = PdfText.wrapped(sheet, fact.name(), NAME, NAMES - 10);
            var values = PdfText.wrapped(sheet, fact.value().shown(), style, sheet.inner() - NAMES);
            var height = Math.max(names.size(), values.size()) * 12.5f + 2;
            if (!sheet.fits(height)) {
                sheet.newPage();
            }
            var row = sheet.tags.element(table, "TR");
            var head = sheet.tags.element(row, "TH");
            sheet.tags.scope(head, "Row");
            column(names, PdfSheet.MARGIN, NAME, head);
            column(values, PdfSheet.MARGIN + NAMES, style, sheet.tags.element(row, "TD"));
            sheet.y -= height;
            sheet.rule(sheet.y, PdfSheet.LINE);
        }
        sheet.y -= 8;
    }

    private void column(List<String> lines, float x, PdfSheet.Style style, org.apache.pdfbox.cos.COSDictionary element)
            throws IOException {
        var baseline = sheet.y - 10.5f;
        for (var line : lines) {
            if (!line.isEmpty()) {
                sheet.words(line, new PdfSheet.Spot(x, baseline), style, element);
            }
            baseline -= 12.5f;
        }
    }

    private void chart(String alt, Figure figure) throws IOException {
        var scale = Math.min(CHART_MOST, sheet.inner() / Charts.WIDTH);
        var height = Charts.HEIGHT * scale;
        if (!sheet.fits(height + 6)) {
            sheet.newPage();
        }
        var graphics = new PdfBoxGraphics2D(sheet.pdf, Charts.WIDTH, Charts.HEIGHT);
        graphics.setFontTextDrawer(new Letters());
        Charts.draw(figure, graphics);
        graphics.dispose();
        sheet.y -= height + 4;
        var element = sheet.tags.element(sheet.tags.document(), "Figure");
        sheet.tags.describe(element, alt, new PDRectangle(PdfSheet.MARGIN, sheet.y, scale * Charts.WIDTH, height));
        var stream = sheet.stream();
        stream.beginMarkedContent(COSName.getPDFName("Figure"), sheet.tags.mark(element, sheet.page()));
        stream.saveGraphicsState();
        stream.transform(new Matrix(scale, 0, 0, scale, PdfSheet.MARGIN, sheet.y));
        stream.drawForm(graphics.getXFormObject());
        stream.restoreGraphicsState();
        stream.endMarkedContent();
        sheet.y -= 4;
    }

    /** Charts are lettered in the document's own fonts. */
    private final class Letters extends PdfBoxGraphics2DFontTextDrawer {
        @Override
        protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return sheet.font(font.getFontName(java.util.Locale.ROOT).contains("Bold") ? Faces.BOLD : Faces.REGULAR);
        }
    }

    private void footers() throws IOException {
        var pages = sheet.pdf.getNumberOfPages();
        for (var i = 0; i < pages; i++) {
            var append = PDPageContentStream.AppendMode.APPEND;
            try (var stream = new PDPageContentStream(sheet.pdf, sheet.pdf.getPage(i), append, true, true)) {
                stream.beginMarkedContent(COSName.ARTIFACT);
                foot(stream, "Assay · " + document.title() + " · " + document.subject(), PdfSheet.MARGIN);
                var number = (i + 1) + " / " + pages;
                foot(stream, number, sheet.width - PdfSheet.MARGIN - sheet.width(number, FOOT));
                stream.endMarkedContent();
            }
        }
    }

    private void foot(PDPageContentStream stream, String text, float x) throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(FOOT.colour());
        stream.setFont(sheet.font(FOOT.face()), FOOT.size());
        stream.newLineAtOffset(x, 30);
        stream.showText(sheet.settable(text, FOOT.face()));
        stream.endText();
    }
}
