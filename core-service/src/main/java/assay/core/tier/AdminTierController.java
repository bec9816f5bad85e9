package assay.core.tier;

import assay.contracts.line.Texts;
import assay.domain.number.Money;
import assay.kit.api.Amount;
import assay.kit.api.Counted;
import assay.kit.api.Moment;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a tier was sold before, for the firm's people. */
@Controller("/api/v1/admin/tiers/{id}/versions")
@Tag(name = "Administration")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AdminTierController {
    private final TierStore tiers;
    private final JdbcTransactions transactions;

    AdminTierController(TierStore tiers, JdbcTransactions transactions) {
        this.tiers = tiers;
        this.transactions = transactions;
    }

    @Serdeable
    record TierVersion(
            @Counted String version,
            @Amount String capital,
            TierController.PriceAnswer price,
            TierController.PackAnswer pack,
            @Moment String created) {
        static TierVersion of(TierStore.Version row) {
            return new TierVersion(
                    Long.toString(row.version()),
                    new Money(row.capital()).toString(),
                    new TierController.PriceAnswer(new Money(row.price()).toString(), row.currency()),
                    new TierController.PackAnswer(row.packName(), row.packVersion(), row.pack()),
                    Texts.instant(row.created()));
        }
    }

    @Serdeable
    record TierVersions(
            List<TierVersion> items, @Nullable @Counted String next) {}

    /** Every version of a tier, newest first; {@code next} of one page is {@code before} of the one after it. */
    @Get
    TierVersions versions(
            @PathVariable UUID id,
            @QueryValue(defaultValue = "2147483647") @Min(1) int before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var rows = transactions.readCommitted(_ -> {
            if (tiers.offer(id).isEmpty()) {
                throw Problem.notFound("This tier");
            }
            return tiers.versions(id, before, limit);
        });
        var next = rows.size() < limit ? null : Long.toString(rows.getLast().version());
        return new TierVersions(rows.stream().map(TierVersion::of).toList(), next);
    }
}
