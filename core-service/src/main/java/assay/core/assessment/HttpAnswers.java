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

/**
 * The shapes that assessments are answered in. Money, prices, quantities and sequences are strings; what is absent has
 * no key.
 */
final class HttpAnswers {
    private HttpAnswers() {}

    /** Why something was denied: the code, and the numbers that go with it, such as needed and free. */
    @Serdeable
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record Reason(String code) {}

    @Serdeable
    @Schema(name = "BoughtTier")
    record Tier(UUID id, String name, @Counted String version) {}

    /** @param equity absent while a held instrument has no price at all */
    @Serdeable
    record Assessment(
            UUID id,
            UUID account,

            @Schema(pattern = "^(active|passed|failed|frozen|abandoned)$")
            String status,

            String phase,
            @Amount String balance,
            @Nullable @Amount String equity,
            @Amount String capital,
            @Counted String tape,
            @Counted String sequence,
            @Digest String hash,
            Tier tier,
            @Digest String pack,
            String origin,
            @Moment String created) {}

    @Serdeable
    record Assessments(List<Assessment> items, @Nullable String next) {}

    @Serdeable
    record Begun(UUID assessmentId, UUID account) {}

    @Serdeable
    record Binding(String symbol, @Amount String price) {}

    @Serdeable
    record Objective(
            String ruleId,
            String kind,
            String effect,

            @Schema(pattern = "^(ok|touched|met|notMet|violated)$")
            String status,

            String value,
            @Nullable @Amount String floor,
            @Nullable @Amount String target,
            @Nullable @Amount String room,
            @Nullable Binding bindsAt) {}

    /** @param bindsFirst the loss rule with the least room */
    @Serdeable
    record Objectives(
            List<Objective> items,
            @Nullable String bindsFirst,
            UUID account,
            @Counted String tape,
            @Counted String sequence) {}

    /** @param openProfit at the closing side of the mark; absent without one */
    @Serdeable
    record Position(
            String symbol,
            @Amount String quantity,
            @Amount String averagePrice,
            @Nullable @Amount String openProfit) {}

    @Serdeable
    record Positions(
            List<Position> items,
            UUID account,
            @Counted String tape,
            @Counted String sequence) {}

    @Serdeable
    record Violation(
            String ruleId,
            @Amount String equity,
            @Amount String floor,
            @Moment String touchedAt,
            @Moment String confirmedAt,
            String words,
            String effect,
            @Counted String sequence) {}

    @Serdeable
    record Violations(List<Violation> items, @Nullable String next, UUID account) {}

    @Serdeable
    record Fill(
            @Amount String price,
            @Amount String quantity,
            @Amount String fee) {}

    /** @param reason of a denial: {@code code} and its numbers */
    @Serdeable
    record Order(
            UUID id,

            @Schema(pattern = "^(filled|open|cancelled|denied)$")
            String status,

            @Nullable @Schema(implementation = Reason.class) Map<String, Object> reason,
            List<Fill> fills,
            @Nullable String symbol,

            @Nullable @Schema(pattern = "^(buy|sell)$") String side,

            @Nullable String type,
            @Nullable @Amount String quantity,
            @Nullable @Amount String limitPrice,
            @Nullable @Amount String stopLoss,
            UUID account,
            @Counted String tape,
            @Counted String sequence,
            @Digest String hash) {}

    @Serdeable
    record Orders(List<Order> items, @Nullable String next, UUID account) {}

    /** An order whose outcome is not known yet. */
    @Serdeable
    record Pending(UUID id, @Schema(pattern = "^(pending)$") String status) {}

    @Serdeable
    record Trade(
            @Nullable UUID order,
            String symbol,
            @Schema(pattern = "^(buy|sell)$") String side,
            @Amount String price,
            @Amount String quantity,
            @Amount String fee,
            @Amount String realised,
            @Nullable String reason,
            @Moment String at,
            @Counted String tape,
            @Counted String sequence) {}

    @Serdeable
    record Trades(List<Trade> items, @Nullable String next, UUID account) {}

    @Serdeable
    record RuleRoom(
            String ruleId,
            @Amount String roomBefore,
            @Amount String roomAfter,
            @Nullable @Amount String roomAtStop) {}

    @Serdeable
    record Preview(
            boolean accepted,
            @Nullable @Schema(implementation = Reason.class) Map<String, Object> reason,
            @Nullable Fill fill,
            List<RuleRoom> rules,
            UUID account,
            @Counted String tape,
            @Counted String sequence) {}

    /** What came of a command that is no order; a denial has a reason. */
    @Serdeable
    record Done(
            @Schema(pattern = "^(applied|denied)$") String status,
            @Nullable @Schema(implementation = Reason.class) Map<String, Object> reason,
            UUID account,
            @Counted String tape,
            @Counted String sequence,
            @Digest String hash) {}
}
