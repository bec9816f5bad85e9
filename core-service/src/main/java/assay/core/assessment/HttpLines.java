package assay.core.assessment;

import assay.kit.api.Amount;
import assay.kit.api.Counted;
import assay.kit.api.Digest;
import assay.kit.api.Moment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stored texts look like that are answered byte for byte, for whoever reads the document of the API. */
final class HttpLines {
    private HttpLines() {}

    /** A line of an account's journal exactly as it is stored; the SHA-256 of its canonical bytes is its hash. */
    @Serdeable
    record JournalLine(
            UUID account,
            @Moment String at,
            @Schema(type = "object") Map<String, Object> body,
            @Schema(pattern = "^(input|event)$") String kind,
            @Digest String previous,
            @Counted String sequence,
            String stream,
            @Counted String tape,
            String type) {}

    @Serdeable
    record Journal(
            List<JournalLine> items, @Nullable @Counted String next) {}

    /** What the notary signed. */
    @Serdeable
    record Signed(
            String stream,
            UUID account,
            @Counted String sequence,
            @Digest String hash,
            @Moment String at,
            @Digest String key) {}

    /** @param signature Ed25519 over the receipt's canonical bytes, in hex */
    @Serdeable
    record Receipt(Signed receipt, String signature) {}

    @Serdeable
    record Receipts(List<Receipt> items, @Nullable @Counted String next) {}

    /** Where a rule's limit stood, and how much was left to it. */
    @Serdeable
    record RuleSample(
            String rule, @Amount String floor, @Amount String room) {}

    /** @param equity absent when something held had no price */
    @Serdeable
    record Sample(
            @Amount String balance,
            @Nullable @Amount String equity,
            @Nullable List<RuleSample> rules) {}

    @Serdeable
    record EquityPoint(
            @Moment String at, Sample sample, @Counted String tape) {}

    @Serdeable
    record EquityPoints(
            List<EquityPoint> items, @Nullable @Moment String next) {}
}
