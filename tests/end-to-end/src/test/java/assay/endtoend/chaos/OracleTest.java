package assay.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final UUID ACCOUNT = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private final List<Line> journal = new ArrayList<>();
    private final List<Ack> log = new ArrayList<>();
    private ChainHead head = ChainHead.START;

    OracleTest() {
        write(JournalLine.Kind.INPUT, "genesis", Fields.EMPTY);
        for (int i = 1; i <= 10; i++) {
            place("key-" + i);
            var last = journal.getLast();
            log.add(new Ack(ACCOUNT, "key-" + i, "{}", id("key-" + i), last.sequence(), last.hash(), "answer " + i));
        }
    }

    @Test
    void aCleanLogHasNoFindings() {
        assertThat(judge().count()).isZero();
    }

    @Test
    void anOrderThatIsNotInTheJournalIsLost() {
        log.add(new Ack(ACCOUNT, "never", "{}", id("never"), 3, journal.get(2).hash(), "an answer"));

        assertThat(judge().lost()).containsExactly(id("never").toString());
    }

    @Test
    void anInputWithoutADecisionIsLost() {
        var id = id("undecided").toString();
        write(
                JournalLine.Kind.INPUT,
                "PlaceOrder",
                Fields.with("command", id).with("order", id).build());
        var last = journal.getLast();
        log.add(new Ack(ACCOUNT, "undecided", "{}", id("undecided"), last.sequence(), last.hash(), "an answer"));

        assertThat(judge().lost()).hasSize(1);
    }

    @Test
    void anOrderBeyondTheEndOfTheJournalIsLost() {
        journal.subList(journal.size() - 3, journal.size()).clear();

        assertThat(judge().lost()).containsExactly(id("key-10").toString());
    }

    @Test
    void anAccountWithoutAJournalHasLostEverything() {
        assertThat(Oracle.judge(log, Map.of()).lost()).hasSize(10);
    }

    @Test
    void anOrderThatWasAppliedTwiceIsDoubled() {
        place("key-4");

        assertThat(judge().doubled()).contains(id("key-4").toString());
    }

    @Test
    void aFillThatWasBookedTwiceIsDoubled() {
        write(JournalLine.Kind.EVENT, "OrderFilled", fill("key-7"));

        assertThat(judge().doubled()).hasSize(1);
    }

    @Test
    void anotherHashThanTheOneToldIsAChange() {
        var told = log.get(5);
        log.set(5, told.standingOn(told.sequence(), "ab".repeat(32)));

        assertThat(judge().changed()).hasSize(1);
        assertThat(judge().count()).isEqualTo(1);
    }

    @Test
    void aLineOfAnotherOrderIsAChange() {
        var other = log.get(8);
        log.set(5, log.get(5).standingOn(other.sequence(), other.hash()));

        assertThat(judge().changed()).hasSize(1);
    }

    @Test
    void aSecondAnswerThatDiffersIsAChange() {
        var told = log.get(2);
        log.add(new Ack(
                ACCOUNT, told.key(), told.body(), told.order(), told.sequence(), told.hash(), "another answer"));

        assertThat(judge().changed()).hasSize(1);
    }

    @Test
    void anIdThatDoesNotFollowFromTheKeyIsAChange() {
        var told = log.get(2);
        log.set(
                2,
                new Ack(ACCOUNT, "other key", told.body(), told.order(), told.sequence(), told.hash(), told.answer()));

        assertThat(judge().changed()).hasSize(1);
    }

    @Test
    void aRemovedLineBreaksTheChain() {
        journal.remove(12);

        assertThat(judge().broken()).hasSize(1);
    }

    private Findings judge() {
        return Oracle.judge(log, Map.of(ACCOUNT, journal));
    }

    private void place(String key) {
        var id = id(key).toString();
        write(
                JournalLine.Kind.INPUT,
                "PlaceOrder",
                Fields.with("command", id).with("order", id).build());
        write(
                JournalLine.Kind.EVENT,
                "OrderPlaced",
                Fields.with("order", Fields.with("id", id).build()).build());
        write(JournalLine.Kind.EVENT, "OrderFilled", fill(key));
    }

    private static Fields fill(String key) {
        return Fields.with("fill", "1").with("order", id(key).toString()).build();
    }

    private void write(JournalLine.Kind kind, String type, Fields body) {
        var line = JournalLine.after(head, ACCOUNT, new JournalLine.Said(head.sequence() + 1, AT, kind, type, body));
        head = ChainHead.of(line);
        journal.add(line);
    }

    private static UUID id(String key) {
        return CommandRecord.id(ACCOUNT, key);
    }
}
