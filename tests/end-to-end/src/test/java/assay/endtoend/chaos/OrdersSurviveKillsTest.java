package assay.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise R1: whatever process dies in the middle of trading, no acknowledged order is missing or doubled, every key
 * keeps its answer, every ledger balances, and every account is derived again byte for byte. Each build kills one of
 * each; `-Dassay.chaos=full` runs it at its full counts, `off` not at all.
 */
@DisabledIfSystemProperty(named = "assay.chaos", matches = "off")
class OrdersSurviveKillsTest {

    @Test
    void noAcknowledgedOrderIsLostOrDoubledWhateverDies(@TempDir Path folder) throws Exception {
        var plan = ChaosPlan.fromProperties();
        Progress.say(plan.toString());
        try (var platform = ChaosPlatform.start(folder, plan);
                var run = new ChaosRun(plan, platform)) {
            Progress.say("the platform is ready");
            run.run();
            var report = ChaosReport.of(run, platform);
            System.out.println(report.text());

            assertThat(report.findings().count()).as(report.text()).isZero();
            assertThat(run.log().refusals()).isEmpty();
            assertThat(run.log().count()).isGreaterThanOrEqualTo(plan.orders());
            assertThat(run.kills()).hasSize(plan.kills());
            assertThat(run.kills()).allMatch(kill -> kill.inFlight() >= plan.inFlight());
        }
    }
}
