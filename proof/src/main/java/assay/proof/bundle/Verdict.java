package assay.proof.bundle;

import assay.contracts.form.Forms;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a journal says of its account in the end.
 *
 * @param outcome active while nothing ended it
 * @param sequence of the line that decided, or of the last line while active
 * @param hash of that line
 * @param tape the entry that line stands behind
 * @param at that entry's time
 * @param rule that was broken or met
 * @param statement the body of the violation, or of the line that decided
 */
public record Verdict(
        @OneOf(FORMAT) String format,
        UUID account,

        @OneOf({"active", "passed", "failed", "expired", "givenUp", "halted"})
        String outcome,

        long sequence,
        @Spelled(Spelling.HASH) String hash,
        long tape,
        Instant at,
        @Nullable String rule,
        Fields statement) {

    /** The format of `verdict.json`. */
    public static final String FORMAT = "assay-verdict/1";

    private static final Map<String, String> OUTCOMES = Map.of(
            "AccountFailed", "failed",
            "EquityExhausted", "failed",
            "PhasePassed", "passed",
            "AccountExpired", "expired",
            "AccountGivenUp", "givenUp",
            "AccountHalted", "halted");

    /** The verdict of a whole journal. */
    public static Verdict of(List<Line> journal) {
        Line decided = journal.getLast();
        Line violation = null;
        for (var line : journal) {
            if (line.type().equals("RuleViolated")) {
                violation = line;
            }
            if (OUTCOMES.containsKey(line.type())) {
                decided = line;
                break;
            }
        }
        var said = JournalLine.of(decided);
        var rule = text(decided, "rule");
        var statement = decided.type().equals("AccountFailed") && violation != null ? violation : decided;
        return new Verdict(
                FORMAT,
                said.account(),
                OUTCOMES.getOrDefault(decided.type(), "active"),
                decided.sequence(),
                decided.hash(),
                said.said().tape(),
                decided.at(),
                rule,
                OUTCOMES.containsKey(decided.type()) ? statement.body().without("uses") : Fields.EMPTY);
    }

    private static @Nullable String text(Line line, String key) {
        return line.body().get(key) instanceof Json.Text(var value) ? value : null;
    }

    public byte[] bytes() {
        return Forms.PLAIN.write(Verdict.class, this).bytes();
    }
}
