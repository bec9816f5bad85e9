package assay.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** One table on as many pages as it needs; its header comes again on each. */
final class PdfTable {
    private static final float PAD = 3;

    private final PdfSheet sheet;
    private final Block.Table table;
    private final float size;
    private final float[] left;
    private final float[] right;
    private final PdfSheet.Style plain;
    private final PdfSheet.Style bold;
    private final PdfSheet.Style mono;

    PdfTable(PdfSheet sheet, Block.Table table) {
        this.sheet = sheet;
        this.table = table;
        this.size = table.columns().size() > 7 ? 7 : 8;
        this.plain = new PdfSheet.Style(Faces.REGULAR, size, PdfSheet.INK);
        this.bold = new PdfSheet.Style(Faces.BOLD, size, PdfSheet.INK);
        this.mono = new PdfSheet.Style(Faces.MONO, size - 2, PdfSheet.INK);
        var count = table.columns().size();
        this.left = new float[count];
        this.right = new float[count];
        var weights = table.columns().stream().mapToDouble(Block.Column::weight).sum();
        var x = PdfSheet.MARGIN;
        for (var i = 0; i < count; i++) {
            left[i] = x + PAD;
            x += (float) (table.columns().get(i).weight() / weights * sheet.inner());
            right[i] = x - PAD;
        }
    }

    void draw() throws IOException {
        var tags = sheet.tags;
        if (!sheet.fits(5 * line())) {
            sheet.newPage();
        }
        var element = tags.element(tags.document(), "Table");
        var caption = tags.element(element, "Caption");
        sheet.y -= size + 5;
        var style = new PdfSheet.Style(Faces.REGULAR, 8.5f, PdfSheet.GREY);
        sheet.words(
                sheet.settable(table.caption(), Faces.REGULAR),
                new PdfSheet.Spot(PdfSheet.MARGIN, sheet.y),
                style,
                caption);
        sheet.y -= 3;
        var head = tags.element(tags.element(element, "THead"), "TR");
        header(head);
        var body = tags.element(element, "TBody");
        for (var row : table.rows()) {
            row(row, tags.element(body, "TR"), plain);
        }
        if (!table.totals().isEmpty()) {
            row(table.totals(), tags.element(tags.element(element, "TFoot"), "TR"), bold);
        }
        sheet.y -= 8;
    }

    private float line() {
        return size + 2.5f;
    }

    private void header(COSDictionary row) throws IOException {
        var cells = wrapped(table.columns().stream().map(Block.Column::title).toList(), bold);
        var height = height(cells);
        for (var i = 0; i < cells.size(); i++) {
            var cell = sheet.tags.element(row, "TH");
            sheet.tags.scope(cell, "Column");
            lines(cells.get(i), i, bold, cell);
        }
        sheet.y -= height;
        sheet.rule(sheet.y, PdfSheet.GREY);
    }

    private void again() throws IOException {
        sheet.newPage();
        var cells = wrapped(table.columns().stream().map(Block.Column::title).toList(), bold);
        for (var i = 0; i < cells.size(); i++) {
            var baseline = sheet.y - line();
            for (var text : cells.get(i)) {
                sheet.ornament(text, x(text, i, bold), baseline, bold);
                baseline -= line();
            }
        }
        sheet.y -= height(cells);
        sheet.rule(sheet.y, PdfSheet.GREY);
    }

    private void row(List<Value> row, COSDictionary element, PdfSheet.Style style) throws IOException {
        var cells = new ArrayList<List<String>>(row.size());
        for (var i = 0; i < row.size(); i++) {
            var face = row.get(i) instanceof Value.Code ? mono : style;
            cells.add(PdfText.wrapped(sheet, row.get(i).shown(), face, right[i] - left[i]));
        }
        var height = height(cells);
        if (!sheet.fits(height)) {
            again();
        }
        for (var i = 0; i < cells.size(); i++) {
            lines(cells.get(i), i, row.get(i) instanceof Value.Code ? mono : style, sheet.tags.element(element, "TD"));
        }
        sheet.y -= height;
        sheet.rule(sheet.y, PdfSheet.LINE);
    }

    private List<List<String>> wrapped(List<String> texts, PdfSheet.Style style) {
        var cells = new ArrayList<List<String>>(texts.size());
        for (var i = 0; i < texts.size(); i++) {
            cells.add(PdfText.wrapped(sheet, texts.get(i), style, right[i] - left[i]));
        }
        return cells;
    }

    private float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * line() + 3;
    }

    private void lines(List<String> lines, int column, PdfSheet.Style style, COSDictionary cell) throws IOException {
        var baseline = sheet.y - line();
        for (var text : lines) {
            if (!text.isEmpty()) {
                sheet.words(text, new PdfSheet.Spot(x(text, column, style), baseline), style, cell);
            }
            baseline -= line();
        }
    }

    private float x(String text, int column, PdfSheet.Style style) {
        return table.columns().get(column).isNumber() ? right[column] - sheet.width(text, style) : left[column];
    }
}
