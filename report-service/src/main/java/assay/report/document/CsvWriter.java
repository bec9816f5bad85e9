package assay.report.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RFC 4180 that no spreadsheet takes for a formula: text that begins with {@code = + - @}, tab, CR, LF or NUL gets an
 * apostrophe before it (OWASP, CSV Injection); numbers, negative ones too, stay numbers.
 */
final class CsvWriter {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠";

    private final StringBuilder text = new StringBuilder(4_096);

    private CsvWriter() {}

    static byte[] write(Document document) {
        var writer = new CsvWriter();
        document.mainTable().ifPresentOrElse(writer::table, () -> writer.all(document));
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void table(Block.Table table) {
        header(table.columns().stream().map(Block.Column::title).toList());
        table.rows().forEach(this::line);
    }

    /** Every fact and every cell: section, item, measure, value. */
    private void all(Document document) {
        header(List.of("section", "item", "measure", "value"));
        var section = document.title();
        for (var block : document.blocks()) {
            switch (block) {
                case Block.Heading heading -> section = heading.text();
                case Block.Text said -> line(section, "", "note", Value.words(said.text()));
                case Block.Facts facts -> {
                    for (var fact : facts.facts()) {
                        line(section, "", fact.name(), fact.value());
                    }
                }
                case Block.Table table -> cells(section, table);
                case Block.Chart _ -> {}
            }
        }
    }

    private void cells(String section, Block.Table table) {
        for (var row : table.rows()) {
            for (var i = 1; i < row.size(); i++) {
                line(section, row.getFirst().exact(), table.columns().get(i).title(), row.get(i));
            }
        }
    }

    private void header(List<String> titles) {
        line(titles.stream().map(Value::words).toList());
    }

    private void line(String section, String item, String measure, Value value) {
        line(List.of(Value.words(section), Value.words(item), Value.words(measure), value));
    }

    private void line(List<Value> values) {
        for (var i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(values.get(i)));
        }
        text.append("\r\n");
    }

    static String cell(Value value) {
        var exact = value.exact();
        if (value.isNumber() && NUMBER.matcher(exact).matches()) {
            return exact;
        }
        var safe = !exact.isEmpty() && DANGEROUS.indexOf(exact.charAt(0)) >= 0 ? "'" + exact : exact;
        safe = safe.replace("\0", "");
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
