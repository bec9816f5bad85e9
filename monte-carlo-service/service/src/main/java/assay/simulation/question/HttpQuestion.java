package assay.simulation.question;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked: about an assessment, a published pack by its hash, or (admins) a draft, the text of its
 * pack file. Counts are numbers; shares, moves, chances, money and the seed are decimal strings.
 *
 * @param paths 1,000 to 1,000,000, otherwise 20,000
 * @param seed any signed 64 bits, otherwise 1
 * @param days 1 to 120, otherwise 30
 * @param source whether returns are drawn from closed ones or made by the model; otherwise drawn if there are enough
 */
@Serdeable
record HttpQuestion(
        @NotNull
        @Pattern(
                regexp = "risk-analysis|strategy-validation|drawdown-projection"
                        + "|profit-and-loss-scenarios|population")
        String kind,

        @Nullable UUID assessmentId,
        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String pack,
        @Nullable @Size(max = 60_000) String draft,
        @Nullable @Min(0) @Max(20) Integer phase,
        @Nullable @Min(1_000) @Max(1_000_000) Integer paths,
        @Nullable @Pattern(regexp = "-?[0-9]{1,18}") String seed,
        @Nullable @Min(1) @Max(120) Integer days,
        @Nullable @Pattern(regexp = "trades|parameters") String source,
        @Nullable @Min(1) @Max(1_000) Integer block,
        @Nullable @Valid TraderPart trader,
        @Nullable @Valid ModelPart model,
        @Nullable @Valid @Size(max = 10) List<StressPart> scenarios,
        @Nullable @Valid @Size(max = 12) List<MarketPart> markets,
        @Nullable @DecimalMin("0") @DecimalMax("1") BigDecimal split) {

    /** How it trades; what is absent is assumed. */
    @Serdeable
    record TraderPart(
            @Nullable @Min(1) @Max(50) Integer tradesPerDay,
            @Nullable @Min(1) @Max(100) Integer marksPerTrade,
            @Nullable @DecimalMin("0.01") @DecimalMax("20") BigDecimal sizeOfBalance,
            @Nullable @DecimalMin("0") @DecimalMax("0.5") BigDecimal stop,
            @Nullable @DecimalMin("0") @DecimalMax("5") BigDecimal take,
            @Nullable @DecimalMin("0") @DecimalMax("0.05") BigDecimal costPerFill) {}

    /** How prices move from one mark to the next; what is absent is assumed. */
    @Serdeable
    record ModelPart(
            @Nullable @DecimalMin("-0.05") @DecimalMax("0.05")
            BigDecimal drift,

            @Nullable @DecimalMin("0") @DecimalMax("0.2") BigDecimal volatility,
            @Nullable @DecimalMin("0") @DecimalMax("12") BigDecimal excessKurtosis,
            @Nullable @DecimalMin("0") @DecimalMax("0.2") BigDecimal jumpChance,
            @Nullable @DecimalMin("-0.4") @DecimalMax("0.4") BigDecimal jumpMean,
            @Nullable @DecimalMin("0") @DecimalMax("0.2") BigDecimal jumpDeviation) {}

    /** One line of the stress table. */
    @Serdeable
    record StressPart(
            @NotNull @Size(min = 1, max = 40) String name,
            @Nullable @DecimalMin("0") @DecimalMax("5") BigDecimal volatility,
            @Nullable @DecimalMin("0") @DecimalMax("20") BigDecimal costs,
            @Nullable @DecimalMin("0") @DecimalMax("0.2") BigDecimal jumpChance,
            @Nullable @DecimalMin("-0.4") @DecimalMax("0.4") BigDecimal jumpMean,

            @Nullable @DecimalMin("-0.02") @DecimalMax("0.02")
            BigDecimal drift) {}

    /** Prediction contracts of one market. */
    @Serdeable
    record MarketPart(
            @NotNull @Size(min = 1, max = 80) String name,

            @NotNull @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,8})?")
            String paid,

            @NotNull @Min(1) @Max(1_000_000) Integer contracts,
            @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal probability) {}
}
