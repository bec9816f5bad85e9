package assay.proof.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Reading;
import assay.contracts.line.Sha256;
import assay.domain.account.Command;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Stamp;
import assay.domain.number.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalChainTest {

    private static final UUID ACCOUNT = new UUID(1, 2);
    private static final UUID COMMAND = new UUID(3, 4);
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Behind BEHIND = new Behind(77, AT, Sha256.hex("entry"));
    private static final Stamp STAMP = new Stamp(COMMAND, 70, AT, Duration.ofSeconds(5), Stamp.Role.SYSTEM);

    private final String hash = PackFile.hash(SeededPacks.named("starter-25k"));
    private final LineCodec codec = new LineCodec(Packs.of(Map.of(hash, SeededPacks.named("starter-25k"))));
    private final Command.OpenAccount open =
            new Command.OpenAccount(STAMP, new UUID(5, 6), 0, null, hash, SeededPacks.named("starter-25k"));
    private final Event opened = new Event.AccountOpened(
            List.of(), new UUID(5, 6), 0, null, hash, open.pack(), Money.of("25000"), AT, AT, List.of());

    @Test
    void theFirstLineIsTheGenesisAndStatesWhatItFixes() {
        var extended = JournalChain.empty(codec, ACCOUNT)
                .input(codec.record(ACCOUNT, open, Sha256.hex("body")), List.of(opened), BEHIND);
        var genesis = extended.lines().getFirst();
        assertThat(genesis.type()).isEqualTo("genesis");
        assertThat(text(genesis.body(), "pack")).isEqualTo(hash);
        assertThat(text(genesis.body(), "capital")).isEqualTo("25000");
        assertThat(text(genesis.body(), "currency")).isEqualTo("USD");
        assertThat(text(genesis.body(), "semantics")).isEqualTo("1");
        assertThat(text(genesis.body(), "tapeHash")).isEqualTo(BEHIND.hash());
        assertThat(codec.command(JournalChain.command(JournalLine.of(genesis)))).isEqualTo(open);
        var second = extended.lines().get(1);
        assertThat(second.type()).isEqualTo("AccountOpened");
        assertThat(ChainHead.of(genesis).read(second))
                .isEqualTo(new Reading.Accepted(extended.chain().head()));
    }

    @Test
    void nothingButAGenesisThatOpenedCanBeFirst() {
        var empty = JournalChain.empty(codec, ACCOUNT);
        var thaw = codec.record(ACCOUNT, new Command.Thaw(STAMP), Sha256.hex("body"));
        assertThatThrownBy(() -> empty.input(thaw, List.of(), BEHIND)).isInstanceOf(IllegalStateException.class);
        var record = codec.record(ACCOUNT, open, Sha256.hex("body"));
        var denied = new Event.CommandDenied(List.of(), COMMAND, new DenialReason.NoCalendar("UTC"));
        assertThatThrownBy(() -> empty.input(record, List.of(denied), BEHIND))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eventsOfAnEntryFollowInOrder() {
        var chain = new JournalChain(codec, ACCOUNT, new ChainHead(9, Sha256.hex("before")));
        var extended = chain.events(
                List.of(new Event.AccountFrozen(List.of(), "review"), new Event.AccountThawed(List.of())), BEHIND);
        assertThat(extended.lines()).extracting(line -> line.type()).containsExactly("AccountFrozen", "AccountThawed");
        assertThat(extended.chain().head().sequence()).isEqualTo(11);
        assertThat(extended.lines().getFirst().previous()).isEqualTo(Sha256.hex("before"));
    }

    private static String text(Fields body, String key) {
        return body.get(key) instanceof Json.Text(var value) ? value : "";
    }
}
