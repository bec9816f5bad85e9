package assay.endtoend.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * What a run came to: every kill with what was felt, and everything that the oracle and its fellows found.
 *
 * @param text for people
 */
record ChaosReport(Findings findings, String text) {

    static ChaosReport of(ChaosRun run, ChaosPlatform platform) throws IOException, SQLException {
        var text = new StringJoiner("\n", "\n", "\n");
        text.add("R1: no acknowledged order is lost or doubled, whatever process dies");
        var answers = run.log().answers();
        for (var kill : run.kills()) {
            text.add(kill.line(kill.felt(answers, run.watch())));
        }
        var checks = new Checks(run, platform);
        var findings = Findings.none();
        for (var check : checks.all()) {
            var begin = System.nanoTime();
            var found = check.found().get();
            findings = findings.and(found);
            text.add(line(check, found, (System.nanoTime() - begin) / 1e9));
            Progress.say(line(check, found, (System.nanoTime() - begin) / 1e9));
        }
        text.add(total(run, findings));
        return new ChaosReport(findings, text.toString());
    }

    private static String line(Checks.Check check, Findings found, double seconds) {
        return String.format(
                Locale.ROOT,
                "%-68s %8d   %s   (%.1f s)",
                check.name(),
                check.count().getAsInt(),
                found.count() == 0 ? "ok" : found.toString(),
                seconds);
    }

    private static String total(ChaosRun run, Findings findings) {
        var attempts = run.log().answers().stream()
                .mapToInt(ClientLog.Answered::attempts)
                .sum();
        return String.format(
                Locale.ROOT,
                "kills injected %d, survived %d; orders acknowledged %d in %d attempts; violations %d",
                run.kills().size(),
                run.kills().size(),
                run.log().count(),
                attempts,
                findings.count() + run.log().refusals().size());
    }
}
