package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Value;
import java.util.ArrayList;
import java.util.List;

/** That a phase was passed, and where anybody can see that it was. */
final class Certificate {
    private Certificate() {}

    static List<Block> blocks(Subject subject, String address) {
        var facts = subject.history().facts();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text("The account below passed phase “"
                + subject.pack().phase(facts.phase()).name() + "” of the rule pack “"
                + subject.pack().name() + "”" + (facts.lastPhase() ? ", the last of its assessment." : ".")));
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Result"));
        blocks.add(new Block.Facts(subject.money()));
        blocks.add(AssessmentSummary.equity(subject));
        blocks.add(new Block.Heading("Proof"));
        blocks.addAll(RuleTables.verdict(subject));
        blocks.add(new Block.Facts(List.of(Subject.fact("Public page of this certificate", Value.code(address)))));
        return blocks;
    }
}
