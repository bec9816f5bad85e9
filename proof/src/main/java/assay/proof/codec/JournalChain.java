package assay.proof.codec;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The end of one account's journal and the only place where lines are made: sequence, hash and position come from here,
 * everything else from the input and the events. Immutable; the first line is always the genesis.
 *
 * @param head of the account's chain
 */
public record JournalChain(LineCodec codec, UUID account, ChainHead head) {

    /** New lines and the chain that ends with them. */
    public record Extended(JournalChain chain, List<Line> lines) {
        public Extended {
            lines = List.copyOf(lines);
        }
    }

    /** The chain of an account without lines. */
    public static JournalChain empty(LineCodec codec, UUID account) {
        return new JournalChain(codec, account, ChainHead.START);
    }

    /**
     * The line of an input and those of the events it led to, in that order. Only the command that opens the account
     * can be first, and its line is the genesis; a command that was denied before has no line.
     *
     * @throws IllegalStateException when the first line would not be a genesis that opened the account
     */
    public Extended input(CommandRecord record, List<Event> events, Behind behind) {
        if (head.sequence() == 0) {
            return genesis(record, events, behind);
        }
        return extended(
                new JournalLine.Said(
                        behind.sequence(), behind.at(), JournalLine.Kind.INPUT, record.type(), InputBody.of(record)),
                events,
                behind);
    }

    private Extended genesis(CommandRecord record, List<Event> events, Behind behind) {
        if (!InputBody.opens(record)
                || events.stream().noneMatch(Event.AccountOpened.class::isInstance)
                || !(codec.command(record) instanceof Command.OpenAccount open)) {
            throw new IllegalStateException("an account's first line is its genesis, not " + record.type());
        }
        var pack = open.pack();
        var fixed = new InputBody.Fixed(
                Step.SEMANTICS,
                pack.currency(),
                pack.phases().get(open.phase()).capital().toString(),
                behind.hash());
        var body = InputBody.of(record, fixed);
        return extended(
                new JournalLine.Said(behind.sequence(), behind.at(), JournalLine.Kind.INPUT, LineCodec.GENESIS, body),
                events,
                behind);
    }

    /** The lines of events that followed from a tape entry. */
    public Extended events(List<Event> events, Behind behind) {
        return chained(new ArrayList<>(), events, behind);
    }

    private Extended extended(JournalLine.Said input, List<Event> events, Behind behind) {
        var lines = new ArrayList<Line>();
        lines.add(JournalLine.after(head, account, input));
        return chained(lines, events, behind);
    }

    private Extended chained(List<Line> lines, List<Event> events, Behind behind) {
        var end = lines.isEmpty() ? head : ChainHead.of(lines.getLast());
        for (var event : events) {
            var line = JournalLine.after(end, account, codec.said(event, behind));
            lines.add(line);
            end = ChainHead.of(line);
        }
        return new Extended(new JournalChain(codec, account, end), lines);
    }

    /** The command record of an `input` line, the genesis included. */
    public static CommandRecord command(JournalLine input) {
        return InputBody.record(input);
    }
}
