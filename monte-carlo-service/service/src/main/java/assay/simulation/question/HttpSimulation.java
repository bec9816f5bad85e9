package assay.simulation.question;

import assay.kit.api.Amount;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stored answers look like, which are told as they were stored, for whoever reads the document of the API. */
final class HttpSimulation {
    static final String KINDS =
            "^(risk-analysis|strategy-validation|drawdown-projection|profit-and-loss-scenarios|population)$";
    static final String STATUSES = "^(queued|running|done|failed|cancelled)$";

    private HttpSimulation() {}

    /**
     * A question and how far its answer is.
     *
     * @param progress 0 to 1
     * @param paths how many were asked for
     * @param contract of the engine: the same question, seed and contract bring the same answer
     * @param code why it failed
     */
    @Serdeable
    record Simulation(
            UUID id,
            @Schema(pattern = STATUSES) String status,
            @Schema(pattern = KINDS) String kind,

            @Schema(minimum = "0", maximum = "1") double progress,

            @Schema(pattern = "^[1-9][0-9]*$") String paths,
            @Schema(pattern = "^-?[0-9]+$") String seed,
            int contract,

            @Nullable @Schema(pattern = "^(internal|interrupted|queue-full)?$")
            String code,

            @Nullable Result result) {}

    /** A share or a mean with its 95 % interval. */
    @Serdeable
    record Estimate(double estimate, double low, double high) {}

    /** Dollars with their interval. */
    @Serdeable
    record AmountEstimate(
            @Amount String estimate,
            @Amount String low,
            @Amount String high) {}

    /** By which day a tenth, half and nine tenths of those that ended so had done so; empty when none did. */
    @Serdeable
    record Days(
            @Nullable Integer p10,
            @Nullable Integer p50,
            @Nullable Integer p90) {}

    /** One rule, or `equity` for an account that has nothing left. */
    @Serdeable
    record Breach(String ruleId, Estimate probability, Days daysToBreach) {}

    /** Percentiles over the paths, as shares of the capital. */
    @Serdeable
    record Percentiles(double p5, double p25, double p50, double p75, double p95) {}

    @Serdeable
    record Room(String ruleId, Percentiles room) {}

    /** The end of a simulated day, counted from 1; paths that ended stay where they ended. */
    @Serdeable
    record Day(int day, Percentiles equity, Percentiles drawdown, List<Room> rooms) {}

    /**
     * What became of the paths.
     *
     * @param openProbability not over when the days were
     * @param fingerprint of all paths: equal answers have equal ones
     */
    @Serdeable
    record Fate(
            String paths,
            int days,
            Estimate passProbability,
            Days daysToPass,
            Estimate breachProbability,
            List<Breach> breaches,
            Estimate expiryProbability,
            Estimate openProbability,
            String fingerprint) {}

    /** @param balance at the end of the last day, as shares of the capital */
    @Serdeable
    record Scenario(
            String name,
            String paths,
            int days,
            Estimate passProbability,
            Days daysToPass,
            Estimate breachProbability,
            List<Breach> breaches,
            Estimate expiryProbability,
            Estimate openProbability,
            String fingerprint,
            Percentiles balance) {}

    /** @param share of the crowd */
    @Serdeable
    record Kind(
            String name,
            double share,
            String paths,
            int days,
            Estimate passProbability,
            Days daysToPass,
            Estimate breachProbability,
            List<Breach> breaches,
            Estimate expiryProbability,
            Estimate openProbability,
            String fingerprint) {}

    /** Dollars at which so many in a hundred outcomes are no better. */
    @Serdeable
    record AmountPercentiles(
            @Amount String p5,
            @Amount String p25,
            @Amount String p50,
            @Amount String p75,
            @Amount String p95) {}

    /** Every combination of outcomes of the named prediction contracts, exactly. */
    @Serdeable
    record Outcomes(
            @Amount String expected,
            @Amount String worst,
            @Amount String best,
            double lossProbability,
            AmountPercentiles percentiles) {}

    /**
     * The answer. Which fields there are depends on the kind; see each.
     *
     * @param passProbability of every kind but strategy-validation
     * @param byDay of drawdown-projection
     * @param scenarios of profit-and-loss-scenarios: the question as asked is called `base`
     * @param outcomes of profit-and-loss-scenarios that name markets
     * @param liability of population: dollars owed for each account sold
     * @param split of population: the trader's share of a profit
     * @param kinds of population: the crowd, which is an assumption
     * @param trades of strategy-validation: how many closed trades were drawn from
     * @param expectancy of strategy-validation: mean return of a trade
     * @param luck of strategy-validation: how many samples of trades without an edge gained as much
     * @param drawdown of strategy-validation: the deepest that happened, as a share
     * @param drawdownLuck of strategy-validation: how many orders of the same trades had one no deeper
     * @param drawn of strategy-validation: what becomes of trades drawn in blocks
     * @param shuffled of strategy-validation: what becomes of the same trades in another order
     */
    @Serdeable
    @Schema(name = "SimulationResult")
    record Result(
            @Nullable String paths,
            @Nullable Integer days,
            @Nullable Estimate passProbability,
            @Nullable Days daysToPass,
            @Nullable Estimate breachProbability,
            @Nullable List<Breach> breaches,
            @Nullable Estimate expiryProbability,
            @Nullable Estimate openProbability,
            @Nullable String fingerprint,
            @Nullable List<Day> byDay,
            @Nullable List<Scenario> scenarios,
            @Nullable Outcomes outcomes,
            @Nullable AmountEstimate liability,
            @Nullable Double split,
            @Nullable List<Kind> kinds,
            @Nullable Integer trades,
            @Nullable Integer block,
            @Nullable Double meanReturn,
            @Nullable Estimate expectancy,
            @Nullable Estimate luck,
            @Nullable Double drawdown,
            @Nullable Estimate drawdownLuck,
            @Nullable Fate drawn,
            @Nullable Fate shuffled) {}
}
