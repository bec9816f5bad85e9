package assay.bench;

import assay.contracts.line.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of a benchmark.
 *
 * @param title of the benchmark and the machine it ran on
 * @param notes what a reader must know to read the figures fairly
 */
public record Sheet(String title, List<Row> rows, List<String> notes) {

    /** Whether a figure reaches its bar; some figures only inform. */
    public enum Verdict {
        MET,
        MISSED,
        FOR_INFORMATION
    }

    /** One figure, its peer, and its bar. */
    public record Row(String id, String what, String ours, String peer, String ratio, String bar, Verdict verdict) {

        /** A figure without peer and bar. */
        public static Row plain(String id, String what, String ours) {
            return new Row(id, what, ours, "", "", "", Verdict.FOR_INFORMATION);
        }
    }

    public Sheet {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Whether every bar is met. */
    public boolean met() {
        return rows.stream().noneMatch(row -> row.verdict() == Verdict.MISSED);
    }

    String text() {
        var table = new ArrayList<List<String>>();
        table.add(List.of("", "figure", "ours", "peer", "ratio", "bar", "verdict"));
        rows.forEach(row -> table.add(cells(row)));
        var text = new StringBuilder(title).append('\n');
        table.forEach(cells -> text.append(line(cells, table)).append('\n'));
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(row.id(), row.what(), row.ours(), row.peer(), row.ratio(), row.bar(), word(row.verdict()));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case MISSED -> "MISSED";
            case FOR_INFORMATION -> "";
        };
    }

    private static String line(List<String> cells, List<List<String>> table) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            int width = table.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            line.append(cells.get(i)).repeat(' ', width - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    String json() {
        var items = rows.stream().map(Sheet::json).toList();
        return "{\"title\":%s,\"met\":%b,\"rows\":[%s],\"notes\":[%s]}"
                .formatted(
                        quoted(title),
                        met(),
                        String.join(",", items),
                        String.join(",", notes.stream().map(Sheet::quoted).toList()));
    }

    private static String json(Row row) {
        return "{\"id\":%s,\"figure\":%s,\"ours\":%s,\"peer\":%s,\"ratio\":%s,\"bar\":%s,\"verdict\":%s}"
                .formatted(
                        quoted(row.id()),
                        quoted(row.what()),
                        quoted(row.ours()),
                        quoted(row.peer()),
                        quoted(row.ratio()),
                        quoted(row.bar()),
                        quoted(row.verdict().name()));
    }

    private static String quoted(String text) {
        return Json.text(text).text();
    }
}
