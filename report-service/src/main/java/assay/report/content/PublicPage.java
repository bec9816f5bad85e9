package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Document;
import assay.report.document.Value;
import assay.report.history.Moment;
import java.util.List;
import java.util.UUID;

/**
 * What anybody may see of a certificate: that a phase was passed, under which rules, and by which line of the journal.
 */
public final class PublicPage {
    private PublicPage() {}

    /** The page of an account's certificate; no id of account, assessment or person is on it. */
    public static Document of(Subject subject, UUID certificate) {
        var facts = subject.history().facts();
        var valid = "passed".equals(facts.outcome());
        var line = subject.history().moments().stream()
                .filter(each -> each.type().equals("PhasePassed"))
                .findFirst();
        var blocks = List.<Block>of(
                new Block.Text(
                        valid
                                ? "This certificate is valid: the journal of the account says that the phase was"
                                        + " passed."
                                : "This certificate is not valid: the journal of the account does not say that the"
                                        + " phase was passed."),
                new Block.Facts(List.of(
                        Subject.fact("Certificate", Value.code(certificate.toString())),
                        Subject.fact("Valid", Value.words(valid ? "yes" : "no")))),
                new Block.Facts(facts(subject)),
                new Block.Facts(line.map(PublicPage::line).orElse(List.of())),
                new Block.Heading("How to check this"),
                new Block.Text("Ask the holder for the evidence bundle of the account. Its journal holds a line of this"
                        + " hash, and the platform's verification derives the verdict again from the signed market data"
                        + " that the line cites."));
        return new Document(
                "public-certificate",
                "Certificate",
                "certificate " + certificate,
                facts.at(),
                line.map(each -> each.hash()).orElse(facts.hash()),
                "",
                blocks);
    }

    private static List<Block.Fact> facts(Subject subject) {
        var facts = subject.history().facts();
        var phase = subject.pack().phase(facts.phase()).name();
        return List.of(
                Subject.fact(
                        "Rule pack",
                        Value.words(subject.pack().name() + ", version "
                                + subject.pack().version())),
                Subject.fact("Pack hash", Value.code(facts.pack())),
                Subject.fact("Phase", Value.words(phase + (facts.lastPhase() ? ", the last" : ""))),
                Subject.fact("Capital (" + facts.currency() + ")", Value.amount(facts.capital())),
                Subject.fact("Opened (UTC)", Value.time(facts.opened())),
                Subject.fact("Trades closed", Value.count(subject.trades().size())));
    }

    private static List<Block.Fact> line(Moment moment) {
        return List.of(
                Subject.fact("Passed (UTC)", Value.time(moment.at())),
                Subject.fact("Line of the journal that says so", Value.count(moment.sequence())),
                Subject.fact("Hash of that line", Value.code(moment.hash())));
    }
}
