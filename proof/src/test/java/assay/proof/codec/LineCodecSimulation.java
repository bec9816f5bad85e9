package assay.proof.codec;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.command.CommandRecord;
import assay.contracts.form.Forms;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineCodecSimulation {

    private static final int ROUNDS = 100;
    private static final UUID ACCOUNT = new UUID(1, 2);
    private static final Behind BEHIND = new Behind(77, Instant.parse("2026-11-21T08:00:00Z"), Sha256.hex("entry"));

    private final LineCodec codec = new LineCodec(
            Packs.of(SeededPacks.all().stream().collect(Collectors.toMap(PackFile::hash, Function.identity()))));

    static Stream<Class<?>> events() {
        return Forms.cases(Event.class).stream();
    }

    static Stream<Class<?>> commands() {
        return Forms.cases(Command.class).stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventComesBackFromItsLine(Class<? extends Event> type) {
        var any = new AnyValue(type.getName().hashCode()).packs(SeededPacks.all());
        for (int i = 0; i < ROUNDS; i++) {
            var event = any.of(type);
            var line = JournalLine.after(ChainHead.START, ACCOUNT, codec.said(event, BEHIND));
            var read = codec.event(JournalLine.of(Line.parse(line.bytes())));
            assertThat(read).isEqualTo(event);
            assertThat(codec.said(read, BEHIND).body()).isEqualTo(line.body());
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandComesBackFromItsRecordAndFromItsLine(Class<? extends Command> type) {
        var any = new AnyValue(type.getName().hashCode()).packs(SeededPacks.all());
        var chain = new JournalChain(codec, ACCOUNT, new ChainHead(3, Sha256.hex("before")));
        for (int i = 0; i < ROUNDS; i++) {
            var command = any.of(type);
            var record = codec.record(ACCOUNT, command, Sha256.hex("body"));
            assertThat(codec.command(CommandRecord.parse(record.bytes()))).isEqualTo(command);
            var line = chain.input(record, List.of(), BEHIND).lines().getFirst();
            assertThat(JournalChain.command(JournalLine.of(Line.parse(line.bytes()))))
                    .isEqualTo(record);
        }
    }

    @Test
    void aWholeStateComesBack() {
        var any = new AnyValue(42).packs(SeededPacks.all());
        for (int i = 0; i < ROUNDS; i++) {
            var state = any.of(AccountState.class);
            assertThat(codec.state(Json.parse(codec.state(state).bytes()))).isEqualTo(state);
        }
    }
}
