package assay.core.assessment;

import io.micronaut.serde.annotation.Serdeable;
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

    @Serdeable
    record Tier(UUID id, String name, String version) {}

    /** @param equity absent while a held instrument has no price at all */
    @Serdeable
    record Assessment(
            UUID id,
            UUID account,
            String status,
            String phase,
            String balance,
            @Nullable String equity,
            String capital,
            String tape,
            String sequence,
            String hash,
            Tier tier,
            String pack,
            String origin,
            String created) {}

    @Serdeable
    record Assessments(List<Assessment> items, @Nullable String next) {}

    @Serdeable
    record Begun(UUID assessmentId, UUID account) {}

    @Serdeable
    record Binding(String symbol, String price) {}

    @Serdeable
    record Objective(
            String ruleId,
            String kind,
            String effect,
            String status,
            String value,
            @Nullable String floor,
            @Nullable String target,
            @Nullable String room,
            @Nullable Binding bindsAt) {}

    /** @param bindsFirst the loss rule with the least room */
    @Serdeable
    record Objectives(List<Objective> items, @Nullable String bindsFirst, UUID account, String tape, String sequence) {}

    /** @param openProfit at the closing side of the mark; absent without one */
    @Serdeable
    record Position(
            String symbol,
            String quantity,
            String averagePrice,
            @Nullable String openProfit) {}

    @Serdeable
    record Positions(List<Position> items, UUID account, String tape, String sequence) {}

    @Serdeable
    record Violation(
            String ruleId,
            String equity,
            String floor,
            String touchedAt,
            String confirmedAt,
            String words,
            String effect,
            String sequence) {}

    @Serdeable
    record Violations(List<Violation> items, UUID account) {}

    @Serdeable
    record Fill(String price, String quantity, String fee) {}

    /** @param reason of a denial: {@code code} and its numbers */
    @Serdeable
    record Order(
            UUID id,
            String status,
            @Nullable Map<String, Object> reason,
            List<Fill> fills,
            @Nullable String symbol,
            @Nullable String side,
            @Nullable String type,
            @Nullable String quantity,
            @Nullable String limitPrice,
            @Nullable String stopLoss,
            UUID account,
            String tape,
            String sequence,
            String hash) {}

    @Serdeable
    record Orders(List<Order> items, @Nullable String next, UUID account) {}

    /** An order whose outcome is not known yet. */
    @Serdeable
    record Pending(UUID id, String status) {}

    @Serdeable
    record Trade(
            @Nullable UUID order,
            String symbol,
            String side,
            String price,
            String quantity,
            String fee,
            String realised,
            @Nullable String reason,
            String at,
            String tape,
            String sequence) {}

    @Serdeable
    record Trades(List<Trade> items, @Nullable String next, UUID account) {}

    @Serdeable
    record RuleRoom(
            String ruleId,
            String roomBefore,
            String roomAfter,
            @Nullable String roomAtStop) {}

    @Serdeable
    record Preview(
            boolean accepted,
            @Nullable Map<String, Object> reason,
            @Nullable Fill fill,
            List<RuleRoom> rules,
            UUID account,
            String tape,
            String sequence) {}

    /** What came of a command that is no order; a denial has a reason. */
    @Serdeable
    record Done(
            String status,
            @Nullable Map<String, Object> reason,
            UUID account,
            String tape,
            String sequence,
            String hash) {}
}
