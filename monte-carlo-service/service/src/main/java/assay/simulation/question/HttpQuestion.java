package assay.simulation.question;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked: about an assessment, a published pack by its hash, or (admins) a draft, the text of its
 * pack file. Counts are numbers; shares, moves, chances, money and the seed are decimal strings.
 *
 * @param assessmentId one's own; exactly one of this, {@code pack} and {@code draft} is named
 * @param pack hash of a published pack
 * @param draft text of a pack file, for admins
 * @param phase of a pack, counted from 0
 * @param paths 1,000 to 1,000,000, otherwise 20,000
 * @param seed any signed 64 bits, otherwise 1
 * @param days 1 to 120, otherwise 30
 * @param block how many trades in a row are drawn together, otherwise 5
 * @param scenarios otherwise four usual ones
 * @param markets prediction contracts, for profit-and-loss-scenarios
 * @param lossFirst dollars that are lost before the first trade
 * @param split the trader's share of a profit, otherwise 0.8; for population
 * @param source whether returns are drawn from closed ones or made by the model; otherwise drawn if there are enough
 */
@Serdeable
@Schema(name = "Question")
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

        @Nullable @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,8})?")
        String lossFirst,

        @Nullable @Decimal @DecimalMin("0") @DecimalMax("1") BigDecimal split) {

    /**
     * How it trades; what is absent is assumed, or taken from the account's own trades.
     *
     * @param sizeOfBalance 0.01 to 20 times the balance
     * @param sizeTimes 0.01 to 10 times the size that it would have otherwise
     * @param stop 0 to 0.5 of the price, 0 for none
     * @param take 0 to 5 of the price, 0 for none
     * @param costPerFill 0 to 0.05 of what is bought or sold
     */
    @Serdeable
    @Schema(name = "HowItTrades")
    record TraderPart(
            @Nullable @Min(1) @Max(50) Integer tradesPerDay,
            @Nullable @Min(1) @Max(100) Integer marksPerTrade,

            @Nullable @Decimal @DecimalMin("0.01") @DecimalMax("20")
            BigDecimal sizeOfBalance,

            @Nullable @Decimal @DecimalMin("0.01") @DecimalMax("10")
            BigDecimal sizeTimes,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.5")
            BigDecimal stop,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("5")
            BigDecimal take,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.05")
            BigDecimal costPerFill) {}

    /**
     * How prices move from one mark to the next; what is absent is assumed.
     *
     * @param drift -0.05 to 0.05
     * @param volatility 0 to 0.2
     * @param excessKurtosis 0 to 12
     * @param jumpChance 0 to 0.2
     * @param jumpMean -0.4 to 0.4
     * @param jumpDeviation 0 to 0.2
     */
    @Serdeable
    @Schema(name = "HowPricesMove")
    record ModelPart(
            @Nullable @Decimal @DecimalMin("-0.05") @DecimalMax("0.05")
            BigDecimal drift,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.2")
            BigDecimal volatility,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("12")
            BigDecimal excessKurtosis,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.2")
            BigDecimal jumpChance,

            @Nullable @Decimal @DecimalMin("-0.4") @DecimalMax("0.4")
            BigDecimal jumpMean,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.2")
            BigDecimal jumpDeviation) {}

    /**
     * One line of the stress table; what is absent stays as it is.
     *
     * @param volatility 0 to 5 times as much
     * @param costs 0 to 20 times as much
     * @param jumpChance 0 to 0.2 more at each mark
     * @param jumpMean -0.4 to 0.4 of the price, the jump's size
     * @param drift -0.02 to 0.02 more at each mark
     */
    @Serdeable
    @Schema(name = "Stress")
    record StressPart(
            @NotNull @Size(min = 1, max = 40) String name,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("5")
            BigDecimal volatility,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("20")
            BigDecimal costs,

            @Nullable @Decimal @DecimalMin("0") @DecimalMax("0.2")
            BigDecimal jumpChance,

            @Nullable @Decimal @DecimalMin("-0.4") @DecimalMax("0.4")
            BigDecimal jumpMean,

            @Nullable @Decimal @DecimalMin("-0.02") @DecimalMax("0.02")
            BigDecimal drift) {}

    /**
     * Prediction contracts of one market.
     *
     * @param paid dollars for all of them
     * @param probability 0 to 1, of a yes
     */
    @Serdeable
    @Schema(name = "PredictionMarket")
    record MarketPart(
            @NotNull @Size(min = 1, max = 80) String name,

            @NotNull @Pattern(regexp = "[0-9]{1,9}(\\.[0-9]{1,8})?")
            String paid,

            @NotNull @Min(1) @Max(1_000_000) Integer contracts,

            @NotNull @Decimal @DecimalMin("0") @DecimalMax("1")
            BigDecimal probability) {}

    /** A number as a text. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Schema(type = "string", pattern = "^-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,12})?$", example = "0.5")
    @interface Decimal {}
}
