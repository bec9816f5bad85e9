package assay.report.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a document is written. */
public enum Format {
    PDF("application/pdf"),
    HTML("text/html; charset=utf-8"),
    CSV("text/csv; charset=utf-8; header=present"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The document's bytes; the same document always has the same. */
    public byte[] write(Document document) {
        return switch (this) {
            case PDF -> PdfWriter.write(document);
            case HTML -> HtmlWriter.write(document);
            case CSV -> CsvWriter.write(document);
            case JSON -> JsonDocument.write(document);
        };
    }
}
