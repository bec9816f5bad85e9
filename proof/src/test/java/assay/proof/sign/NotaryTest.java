package assay.proof.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.Merkle;
import assay.contracts.line.Sha256;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotaryTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00.100Z");
    private final SigningKey key = SigningKey.generate();

    @Test
    void eachSecondOfTheTapeGetsOneHeadOnTopOfTheOneBefore() {
        var tape = tape(4 * 50);
        var heads = heads(tape, new Notary(key, NotaryStand.START));
        assertThat(heads).hasSize(49);
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i).head();
            var entries = tape.subList((int) head.first() - 1, (int) head.last());
            assertThat(entries).hasSize(4);
            assertThat(head.segment()).isEqualTo(i + 1);
            assertThat(head.root())
                    .isEqualTo(Merkle.root(entries.stream().map(Line::hash).toList()));
            assertThat(head.hash()).isEqualTo(entries.getLast().hash());
            assertThat(head.previous()).isEqualTo(hash(heads, i));
            assertThat(head.skip()).isEqualTo(hash(heads, (int) TapeHead.skipOf(i + 1)));
            assertThat(heads.get(i).signed().isBy(key.verifying())).isTrue();
            assertThat(TapeHead.parse(heads.get(i).signed().bytes())).isEqualTo(head);
        }
    }

    @Test
    void aNotaryGoesOnAfterARestartAsIfThereHadBeenNone() {
        var tape = tape(4 * 50);
        var expected = heads(tape, new Notary(key, NotaryStand.START));
        var found = new ArrayList<Notary.SignedHead>();
        var stand = NotaryStand.START;
        while (stand.tape().sequence() < expected.getLast().head().last()) {
            var notary = new Notary(key, NotaryStand.parse(stand.text()));
            int from = (int) stand.tape().sequence();
            found.addAll(heads(tape.subList(from, Math.min(from + 29, tape.size())), notary));
            stand = found.getLast().stand();
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aNotarySignsNothingThatDoesNotExtendWhatItSigned() {
        var tape = tape(12);
        var notary = new Notary(key, NotaryStand.START);
        tape.subList(0, 6).forEach(notary::read);
        var other = TapeLine.after(
                new ChainHead(6, Sha256.hex("other")), tape.get(6).at(), new TapeContent.Clock());
        assertThatThrownBy(() -> notary.read(other)).isInstanceOf(Notary.NotExtending.class);
        assertThatThrownBy(() -> notary.read(tape.get(8))).isInstanceOf(Notary.NotExtending.class);
        var early = TapeLine.after(ChainHead.of(tape.get(5)), START, new TapeContent.Clock());
        assertThatThrownBy(() -> notary.read(early)).isInstanceOf(Notary.NotExtending.class);
        assertThat(notary.read(tape.get(3))).isEmpty();
        assertThat(notary.read(tape.get(6))).isEmpty();
        assertThat(notary.read(tape.get(7))).isEmpty();
        assertThat(notary.read(tape.get(8))).isPresent();
    }

    @Test
    void aReceiptNeedsEveryLineSinceTheLastOne() {
        var account = new UUID(1, 2);
        var said = new JournalLine.Said(7, START, JournalLine.Kind.EVENT, "AccountThawed", Fields.EMPTY);
        var lines = new ArrayList<Line>();
        var head = ChainHead.START;
        for (int i = 0; i < 5; i++) {
            lines.add(JournalLine.after(head, account, said));
            head = ChainHead.of(lines.getLast());
        }
        var notary = new Notary(key, NotaryStand.START);
        var signed = notary.receipt(ChainHead.of(lines.get(1)), lines.subList(2, 5));
        var receipt = Receipt.parse(signed.bytes());
        assertThat(signed.isBy(key.verifying())).isTrue();
        assertThat(receipt).isEqualTo(new Receipt("account", account, 5, head.hash(), START, key.id()));
        assertThatThrownBy(() -> notary.receipt(ChainHead.of(lines.get(1)), lines.subList(3, 5)))
                .isInstanceOf(Notary.NotExtending.class);
        assertThatThrownBy(() -> notary.receipt(new ChainHead(2, Sha256.hex("other")), lines.subList(2, 5)))
                .isInstanceOf(Notary.NotExtending.class);
    }

    @Test
    void fewHeadsLeadFromTheNewestToEveryOtherOne() {
        var needed = List.of(3L, 1_000L, 1_001L, 700_000L, 2_600_000L);
        var path = HeadPath.of(needed);
        assertThat(path).containsAll(needed).isSorted().hasSizeLessThan(400);
        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i - 1)).isIn(path.get(i) - 1, TapeHead.skipOf(path.get(i)));
        }
    }

    private static String hash(List<Notary.SignedHead> heads, int segment) {
        return segment == 0 ? Sha256.NONE : heads.get(segment - 1).head().ownHash();
    }

    private static List<Notary.SignedHead> heads(List<Line> tape, Notary notary) {
        var heads = new ArrayList<Notary.SignedHead>();
        tape.forEach(line -> notary.read(line).ifPresent(heads::add));
        return heads;
    }

    private static List<Line> tape(int size) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < size; i++) {
            var head = lines.isEmpty() ? ChainHead.START : ChainHead.of(lines.getLast());
            lines.add(TapeLine.after(head, START.plusMillis(250L * i), new TapeContent.Clock()));
        }
        return lines;
    }
}
