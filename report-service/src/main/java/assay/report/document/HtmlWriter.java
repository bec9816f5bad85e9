package assay.report.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One well-formed page without scripts or anything fetched: headings, tables with scopes, pictures with words. */
final class HtmlWriter {
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;color:#1b2430;max-width:72rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.7rem;margin:0 0 .2rem}
            h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid #d8dee6}
            table{border-collapse:collapse;width:100%;font-size:13px}
            caption{text-align:left;color:#4a5665;padding:.3rem 0}
            th,td{padding:.25rem .5rem;border-bottom:1px solid #e3e8ee;text-align:left;vertical-align:top}
            .n{text-align:right}td.n{font-variant-numeric:tabular-nums}
            thead th{border-bottom:1px solid #8a96a5}tfoot td{font-weight:bold;border-top:1px solid #8a96a5}
            code{font-size:11px;word-break:break-all}figure{margin:1rem 0}svg{max-width:100%;height:auto}
            """;

    private final StringBuilder text = new StringBuilder(16_384);

    private HtmlWriter() {}

    static byte[] write(Document document) {
        var writer = new HtmlWriter();
        writer.page(document);
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void page(Document document) {
        text.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\"><head>")
                .append("<meta charset=\"utf-8\"/><meta name=\"viewport\" content=\"width=device-width\"/><title>")
                .append(escaped(document.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escaped(document.title()))
                .append("</h1><p>")
                .append(escaped(document.subject()))
                .append("</p>\n");
        document.blocks().forEach(this::block);
        text.append("</main></body></html>\n");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var heading) ->
                text.append("<h2>").append(escaped(heading)).append("</h2>\n");
            case Block.Text(var said) ->
                text.append("<p>").append(escaped(said)).append("</p>\n");
            case Block.Facts(var facts) -> facts(facts);
            case Block.Table table -> table(table);
            case Block.Chart(var alt, var figure) ->
                text.append("<figure role=\"img\" aria-label=\"")
                        .append(escaped(alt))
                        .append("\">")
                        .append(Charts.svg(figure))
                        .append("</figure>\n");
        }
    }

    private void facts(List<Block.Fact> facts) {
        text.append("<table><tbody>");
        for (var fact : facts) {
            text.append("<tr><th scope=\"row\">").append(escaped(fact.name())).append("</th>");
            cell(fact.value(), false);
            text.append("</tr>\n");
        }
        text.append("</tbody></table>\n");
    }

    private void table(Block.Table table) {
        text.append("<table><caption>").append(escaped(table.caption())).append("</caption><thead><tr>");
        for (var column : table.columns()) {
            text.append(column.isNumber() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        text.append("</tr></thead><tbody>\n");
        table.rows().forEach(row -> row(row, table.columns()));
        text.append("</tbody>");
        if (!table.totals().isEmpty()) {
            text.append("<tfoot>");
            row(table.totals(), table.columns());
            text.append("</tfoot>");
        }
        text.append("</table>\n");
    }

    private void row(List<Value> row, List<Block.Column> columns) {
        text.append("<tr>");
        for (var i = 0; i < row.size(); i++) {
            cell(row.get(i), columns.get(i).isNumber());
        }
        text.append("</tr>\n");
    }

    private void cell(Value value, boolean number) {
        var code = value instanceof Value.Code;
        text.append(number ? "<td class=\"n\">" : "<td>")
                .append(code ? "<code>" : "")
                .append(escaped(value.shown()))
                .append(code ? "</code>" : "")
                .append("</td>");
    }

    static String escaped(String raw) {
        var safe = new StringBuilder(raw.length() + 16);
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return safe.toString();
    }
}
