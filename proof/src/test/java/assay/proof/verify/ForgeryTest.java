package assay.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import assay.proof.sign.SigningKey;
import assay.proof.world.Story;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform that lies with its own key, every hash, chain and signature redone, is refused by the step its lie is
 * about.
 */
class ForgeryTest {

    private static final SigningKey KEY = SigningKey.generate();
    private static final Story STORY = Story.ofABreach(KEY);

    static Stream<Arguments> ofFilesChainsAndSignatures() {
        return Stream.of(
                files(1, "a file the manifest does not name", FileForgeries::unlistedFile),
                files(1, "a file with another hash", FileForgeries::wrongHashInTheManifest),
                files(1, "a file of no format", FileForgeries::fileOfNoFormat),
                files(1, "the same files in another zip", FileForgeries::zipOfAnotherSpelling),
                files(2, "a line of another account", RecordForgeries::lineOfAnotherAccount),
                files(2, "a gap in the sequence", RecordForgeries::sequenceWithAGap),
                files(2, "a tape position that falls", RecordForgeries::tapePositionThatFalls),
                files(2, "a second genesis", RecordForgeries::secondGenesis),
                files(2, "a chain that forks", RecordForgeries::chainThatForks),
                files(2, "a manifest of another account", FileForgeries::manifestOfAnotherAccount),
                files(3, "a journal that a receipt contradicts", FileForgeries::contradictedReceipt),
                files(3, "a journal cut before a receipt", FileForgeries::journalCutBeforeAReceipt),
                files(3, "a broken chain of heads", FileForgeries::brokenChainOfHeads),
                files(3, "a head left out", FileForgeries::headLeftOut),
                files(3, "an entry not under its head", FileForgeries::entryNotUnderItsHead),
                files(3, "a key that nobody pinned", FileForgeries::signedByAKeyNobodyPinned),
                files(3, "a key not yet in use", FileForgeries::keyNotYetInUse));
    }

    static Stream<Arguments> ofDocumentsAndMarks() {
        return Stream.of(
                files(4, "another pack than the genesis names", FileForgeries::otherPack),
                files(4, "another document under the same hash", FileForgeries::otherDocument),
                files(4, "a document left out", FileForgeries::documentLeftOut),
                files(4, "a document that nobody named", FileForgeries::documentNobodyNamed),
                files(4, "other semantics", FileForgeries::otherSemantics),
                files(5, "the bid of every mark", TapeForgeries::bidOfAMark),
                files(5, "the state of every mark", TapeForgeries::stateOfAMark),
                files(5, "a quote of every mark", TapeForgeries::quoteOfAMark),
                files(
                        5,
                        "how many venues must agree",
                        forge -> TapeForgeries.document(forge, "\"votersMin\":\"2\"", "\"votersMin\":\"3\"")));
    }

    static Stream<Arguments> ofInputsAndEvents() {
        return Stream.of(
                files(6, "the price of a fill", RecordForgeries::priceOfAFill),
                files(6, "the fee of a fill", RecordForgeries::feeOfAFill),
                files(6, "a removed input", RecordForgeries::removedInput),
                files(6, "an invented input", RecordForgeries::inventedInput),
                files(6, "the quantity of an input", RecordForgeries::quantityOfAnInput),
                files(6, "an input that had seen the future", RecordForgeries::inputThatHadSeenTheFuture),
                files(6, "a command applied twice", RecordForgeries::commandAppliedTwice),
                files(6, "a limit of the pack, genesis and all", RecordForgeries::limitOfThePack),
                files(6, "a roll moved by an hour", RecordForgeries::rollMovedByAnHour),
                files(6, "a hidden touch", RecordForgeries::hiddenTouch),
                files(6, "an invented warning", RecordForgeries::inventedWarning),
                files(6, "a use left out", RecordForgeries::useLeftOut),
                files(6, "uses of a whole step forged", RecordForgeries::useOfAnotherMark));
    }

    static Stream<Arguments> ofOrderAndVerdict() {
        return Stream.of(
                files(6, "two lines swapped", RecordForgeries::linesSwapped),
                files(6, "a watch noted otherwise", RecordForgeries::watchNotedOtherwise),
                files(6, "the equity of the violation", RecordForgeries::equityOfTheViolation),
                files(6, "the rule that was broken", RecordForgeries::wrongRuleFailed),
                files(6, "the capital of the genesis", RecordForgeries::capitalOfTheGenesis),
                files(
                        6,
                        "the fee document, and all that name it",
                        forge -> TapeForgeries.document(forge, "\"taker\":\"0.008\"", "\"taker\":\"0.009\"")),
                files(
                        6,
                        "the calendar moved by an hour",
                        forge -> TapeForgeries.document(
                                forge,
                                "{\"offsetSeconds\":\"0\",\"transitions\":[],\"zone\":\"UTC\"}",
                                "{\"offsetSeconds\":\"3600\",\"transitions\":[],\"zone\":\"UTC\"}")),
                files(7, "a swapped outcome", FileForgeries::swappedOutcome),
                files(7, "a verdict by another rule", FileForgeries::verdictOfAnotherRule),
                files(7, "a README that lies", FileForgeries::readmeThatLies),
                files(7, "a manifest of another line", FileForgeries::manifestOfAnotherLine));
    }

    private static Arguments files(int step, String lie, Function<Forge, byte[]> forgery) {
        return Arguments.of(step, lie, forgery);
    }

    @Test
    void theForgeWithoutALieIsBelieved() {
        var forge = new Forge(STORY);
        assertThat(Verifier.verify(forge.bundle(), Set.of(KEY.id())).exitCode()).isZero();
        var rewritten = Forge.files(forge.bundle(), KEY, files -> files);
        assertThat(Verifier.verify(rewritten, Set.of(KEY.id())).exitCode()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"ofFilesChainsAndSignatures", "ofDocumentsAndMarks", "ofInputsAndEvents", "ofOrderAndVerdict"})
    void aLieIsRefusedByItsStep(int step, String lie, Function<Forge, byte[]> forgery) {
        var report = Verifier.verify(forgery.apply(new Forge(STORY)), Set.of(KEY.id()));
        assertThat(report.refusedBy())
                .as(lie + ": " + report.results().getLast())
                .isEqualTo(step);
        assertThat(report.exitCode()).isOne();
        assertThat(report.verdict()).isNull();
    }

    private static Stream<Arguments> forgeries() {
        return Stream.of(ofFilesChainsAndSignatures(), ofDocumentsAndMarks(), ofInputsAndEvents(), ofOrderAndVerdict())
                .flatMap(Function.identity());
    }

    @Test
    void noStepIsWithoutTwoForgeries() {
        for (int step = 1; step <= 7; step++) {
            int number = step;
            assertThat(forgeries().filter(each -> each.get()[0].equals(number)).count())
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aThousandOfAThousandBundlesWithOneByteChangedAreRefused() {
        var zip = STORY.bundle();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        var believed = IntStream.range(0, 1_000)
                .filter(_ -> {
                    var changed = zip.clone();
                    changed[random.nextInt(zip.length)] ^= (byte) random.nextInt(1, 256);
                    return Verifier.verify(changed, Set.of(KEY.id())).refusedBy() == 0;
                })
                .count();
        assertThat(believed).isZero();
    }
}
