package assay.report.request;

import assay.kit.api.Digest;
import assay.kit.api.Moment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document in JSON looks like, for whoever reads the document of the API. */
final class HttpFile {
    private HttpFile() {}

    /** @param value as exact as it is known */
    @Serdeable
    @Schema(name = "ReportFact")
    record Fact(String name, String value) {}

    /** One part of a document: a text, facts, or a table. */
    @Serdeable
    @Schema(name = "ReportSection")
    record Section(
            String title,
            @Nullable String text,
            @Nullable List<Fact> facts,
            @Nullable String caption,
            @Nullable List<String> columns,
            @Nullable List<List<String>> rows,
            @Nullable List<String> totals) {}

    /**
     * A document.
     *
     * @param at when the journal line was written that it stands on
     * @param hash of that line
     */
    @Serdeable
    @Schema(name = "ReportDocument")
    record File(
            String type,
            String title,
            @Moment String at,
            @Digest String hash,
            List<Section> sections) {}
}
