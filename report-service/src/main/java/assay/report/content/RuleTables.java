package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Block.Column;
import assay.report.document.Value;
import assay.report.history.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules and what became of them. */
final class RuleTables {
    private static final Set<String> ENDS = Set.of(
            "PhasePassed", "AccountFailed", "AccountExpired", "AccountGivenUp", "EquityExhausted", "RuleViolated");

    private RuleTables() {}

    /** Each rule of the phase with how often it was warned of, touched and broken. */
    static Block standing(Subject subject) {
        var rows = new ArrayList<List<Value>>();
        for (var rule : subject.pack().phase(subject.history().facts().phase()).rules()) {
            rows.add(List.of(
                    Value.words(rule.id()),
                    Value.words(rule.kind()),
                    Value.words(rule.effect()),
                    Value.words(rule.terms()),
                    Value.count(count(subject, rule.id(), "WarningRaised")),
                    Value.count(count(subject, rule.id(), "FloorTouched")),
                    Value.count(count(subject, rule.id(), "RuleViolated"))));
        }
        return new Block.Table(
                "Rules of the phase",
                List.of(
                        Column.words("Rule", 7),
                        Column.words("Kind", 9),
                        Column.words("Effect", 6),
                        Column.words("Terms, as the pack says them", 39),
                        Column.number("Warnings", 8.5),
                        Column.number("Touches", 8),
                        Column.number("Violations", 9)),
                rows,
                List.of());
    }

    private static long count(Subject subject, String rule, String type) {
        return subject.history().moments().stream()
                .filter(each -> each.type().equals(type) && rule.equals(each.rule()))
                .count();
    }

    /** What ended the account, with the hashes of the lines that say so. */
    static List<Block> verdict(Subject subject) {
        var ends = subject.history().moments().stream()
                .filter(each -> ENDS.contains(each.type()))
                .toList();
        if (ends.isEmpty()) {
            return List.of(new Block.Text("None: the account is active."));
        }
        return List.of(
                new Block.Text("Outcome: " + subject.outcome() + ". Whoever holds the evidence bundle of this account"
                        + " can check each line below by its hash, and derive it again with the platform's own"
                        + " verification."),
                moments("Lines of the journal that say so", ends));
    }

    /** Moments with their evidence. */
    static Block moments(String caption, List<Moment> moments) {
        var rows = new ArrayList<List<Value>>();
        for (var moment : moments) {
            rows.add(List.of(
                    Value.count(moment.sequence()),
                    Value.time(moment.at()),
                    Value.count(moment.tape()),
                    Value.words(Bodies.event(moment.type())),
                    Value.words(moment.rule() == null ? "" : moment.rule()),
                    Value.words(Bodies.said(moment)),
                    Value.code(moment.hash())));
        }
        return new Block.Table(
                caption,
                List.of(
                        Column.number("Line", 6),
                        Column.words("At (UTC)", 10.5),
                        Column.number("Tape", 7),
                        Column.words("Event", 10),
                        Column.words("Rule", 7),
                        Column.words("What it says", 24),
                        Column.words("Evidence hash of the line", 33)),
                rows,
                List.of());
    }
}
