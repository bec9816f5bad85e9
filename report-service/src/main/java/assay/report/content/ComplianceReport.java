package assay.report.content;

import assay.report.document.Block;
import assay.report.history.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every rule, and every touch, pause, denial and verdict with the hash of the line that proves it. */
final class ComplianceReport {
    private static final Set<String> JUDGED = Set.of("WarningRaised", "FloorTouched", "FloorCleared", "RuleViolated");
    private static final Set<String> PAUSES = Set.of("JudgementPaused", "JudgementResumed");
    private static final Set<String> DENIALS = Set.of("OrderDenied", "CommandDenied");
    private static final Set<String> STATES = Set.of(
            "AccountOpened",
            "AccountFrozen",
            "AccountThawed",
            "AccountHalted",
            "PhasePassed",
            "AccountFailed",
            "AccountExpired",
            "AccountGivenUp",
            "EquityExhausted");

    private ComplianceReport() {}

    static List<Block> blocks(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Verdict"));
        blocks.addAll(RuleTables.verdict(subject));
        blocks.add(new Block.Heading("Rules"));
        blocks.add(RuleTables.standing(subject));
        section(blocks, subject, "Warnings, touches and violations", JUDGED);
        section(blocks, subject, "Pauses of judgement", PAUSES);
        section(blocks, subject, "Anchors and floors", Set.of("AnchorMoved"));
        section(blocks, subject, "Orders and commands denied", DENIALS);
        section(blocks, subject, "States of the account", STATES);
        blocks.add(new Block.Heading("How to check this"));
        blocks.add(new Block.Text("Each hash is the SHA-256 of one line of the account's journal, in which every line"
                + " holds the hash of the line before it. Download the evidence bundle of the account, and find the"
                + " line by its number; the platform's verification derives every event again from the market data it"
                + " cites. What is not proved is said there too."));
        return blocks;
    }

    private static void section(List<Block> blocks, Subject subject, String title, Set<String> types) {
        List<Moment> found = subject.history().moments().stream()
                .filter(each -> types.contains(each.type()))
                .toList();
        blocks.add(new Block.Heading(title));
        if (found.isEmpty()) {
            blocks.add(new Block.Text("None."));
        } else {
            blocks.add(RuleTables.moments(found.size() + (found.size() == 1 ? " line" : " lines"), found));
        }
    }
}
