package assay.report.document;

import java.util.ArrayList;
import java.util.List;

/** Words broken into lines. */
final class PdfText {
    private PdfText() {}

    /** Lines no wider than that; a word that is wider itself is broken anywhere. */
    static List<String> wrapped(PdfSheet sheet, String text, PdfSheet.Style style, float width) {
        var whole = sheet.settable(text, style.face());
        if (sheet.width(whole, style) <= width) {
            return List.of(whole);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : whole.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (sheet.width(longer, style) <= width) {
                line.setLength(0);
                line.append(longer);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(broken(new Room(sheet, style, width), word, lines));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private record Room(PdfSheet sheet, PdfSheet.Style style, float width) {}

    /** What is left of a word after the lines that it fills. */
    private static String broken(Room room, String word, List<String> lines) {
        var rest = word;
        while (true) {
            var end = Math.max(1, room.sheet().holds(rest, room.style(), room.width()));
            if (end >= rest.length()) {
                return rest;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
    }
}
