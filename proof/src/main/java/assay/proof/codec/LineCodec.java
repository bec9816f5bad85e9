package assay.proof.codec;

import assay.contracts.command.CommandRecord;
import assay.contracts.form.Forms;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Event;
import assay.domain.account.Opening;
import assay.domain.account.Stamp;
import assay.domain.number.Money;
import assay.domain.tape.TapeUse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commands, events and states of an account as canonical objects and back, exactly. A pack is named by its hash;
 * reading needs a place to find it. Thread-safe; make one and keep it, since forms are found once.
 */
public final class LineCodec {

    /** The type of an account's first line. */
    public static final String GENESIS = "genesis";

    private static final Map<String, Class<?>> COMMANDS = byName(Command.class);
    private static final Map<String, Class<?>> EVENTS = byName(Event.class);

    private final Forms forms;
    private final Forms commands;

    public LineCodec(Packs packs) {
        this.forms = Wording.vocabulary()
                .shaped(Event.AccountOpened.class, OpenedShape.class, OpenedShape::of, shape -> shape.opened(packs))
                .shaped(Opening.class, OpeningShape.class, OpeningShape::of, shape -> shape.opening(packs))
                .build();
        this.commands = Wording.vocabulary()
                .shaped(Command.OpenAccount.class, OpenShape.class, OpenShape::of, shape -> shape.open(packs))
                .shaped(Stamp.class, NoStamp.class, _ -> new NoStamp(), _ -> NoStamp.STAMP)
                .build();
    }

    private static Map<String, Class<?>> byName(Class<?> sealed) {
        return Forms.cases(sealed).stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    /**
     * The record of `account.commands` that carries a command to an account; `request` is the hash of what was sent.
     */
    public CommandRecord record(UUID account, Command command, String request) {
        var stamp = command.stamp();
        return new CommandRecord(
                account,
                stamp.command(),
                request,
                stamp.seen(),
                stamp.seenAt(),
                stamp.validFor(),
                Forms.word(stamp.role()),
                command.getClass().getSimpleName(),
                commands.writeCase((Record) command).without("stamp"));
    }

    /**
     * The command a record carries.
     *
     * @throws NotCanonical when its fields are not those of its type
     * @throws Packs.UnknownPack when it names a pack that nobody has
     */
    public Command command(CommandRecord record) {
        var type = COMMANDS.get(record.type());
        if (type == null) {
            throw new NotCanonical("/type", "one of " + COMMANDS.keySet(), record.type());
        }
        var stamp = new Stamp(
                record.command(),
                record.seen(),
                record.seenAt(),
                record.validFor(),
                Stamp.Role.valueOf(record.role().toUpperCase(Locale.ROOT)));
        return stamped((Command) commands.read(type, record.fields().and("stamp", Fields.EMPTY)), stamp);
    }

    private static Command stamped(Command command, Stamp stamp) {
        return switch (command) {
            case Command.OpenAccount c ->
                new Command.OpenAccount(stamp, c.assessment(), c.phase(), c.predecessor(), c.packHash(), c.pack());
            case Command.PlaceOrder c ->
                new Command.PlaceOrder(
                        stamp,
                        c.order(),
                        c.symbol(),
                        c.side(),
                        c.type(),
                        c.quantity(),
                        c.limitPrice(),
                        c.reduceOnly(),
                        c.stopLoss());
            case Command.CancelOrder c -> new Command.CancelOrder(stamp, c.order());
            case Command.CloseAll _ -> new Command.CloseAll(stamp);
            case Command.Freeze c -> new Command.Freeze(stamp, c.code());
            case Command.Thaw _ -> new Command.Thaw(stamp);
            case Command.GiveUp _ -> new Command.GiveUp(stamp);
            case Command.Halt c -> new Command.Halt(stamp, c.code());
        };
    }

    /** What an event's line says, behind the entry that the step stood behind. */
    public JournalLine.Said said(Event event, Behind behind) {
        return new JournalLine.Said(
                behind.sequence(),
                behind.at(),
                JournalLine.Kind.EVENT,
                event.getClass().getSimpleName(),
                forms.writeCase((Record) event));
    }

    /**
     * The event of a line.
     *
     * @throws NotCanonical when the line is none of an event, or its body is not exactly one of its type
     */
    public Event event(JournalLine line) {
        var type = EVENTS.get(line.said().type());
        if (type == null || line.said().kind() != JournalLine.Kind.EVENT) {
            throw new NotCanonical("/type", "an event", line.said().type());
        }
        try {
            return (Event) forms.read(type, line.said().body());
        } catch (NotCanonical e) {
            throw new NotCanonical("/body" + e.pointer(), e.expected(), e.found());
        }
    }

    /** The names of all events, as their lines' types say them. */
    public static List<String> eventTypes() {
        return EVENTS.keySet().stream().sorted().toList();
    }

    /** A whole state, for a store of one's own; never hashed, never evidence. */
    public Fields state(AccountState state) {
        return forms.write(AccountState.class, state);
    }

    public AccountState state(Json json) {
        return forms.read(AccountState.class, json);
    }

    private record OpenedShape(
            List<TapeUse> uses,
            UUID assessment,
            int phase,
            @Nullable UUID predecessor,
            String pack,
            Money capital,
            Instant at,
            Instant dayRoll,
            List<Event.NextReset> resets) {

        static OpenedShape of(Event.AccountOpened e) {
            return new OpenedShape(
                    e.uses(),
                    e.assessment(),
                    e.phase(),
                    e.predecessor(),
                    e.packHash(),
                    e.capital(),
                    e.at(),
                    e.dayRoll(),
                    e.resets());
        }

        Event.AccountOpened opened(Packs packs) {
            return new Event.AccountOpened(
                    uses, assessment, phase, predecessor, pack, packs.known(pack), capital, at, dayRoll, resets);
        }
    }

    private record OpeningShape(
            UUID assessment, int phase, @Nullable UUID predecessor, String pack, Instant at) {

        static OpeningShape of(Opening o) {
            return new OpeningShape(o.assessment(), o.phase(), o.predecessor(), o.packHash(), o.at());
        }

        Opening opening(Packs packs) {
            return new Opening(assessment, phase, predecessor, pack, packs.known(pack), at);
        }
    }

    private record OpenShape(
            Stamp stamp,
            UUID assessment,
            int phase,
            @Nullable UUID predecessor,
            String pack) {

        static OpenShape of(Command.OpenAccount c) {
            return new OpenShape(c.stamp(), c.assessment(), c.phase(), c.predecessor(), c.packHash());
        }

        Command.OpenAccount open(Packs packs) {
            return new Command.OpenAccount(stamp, assessment, phase, predecessor, pack, packs.known(pack));
        }
    }

    /** A command's stamp travels beside its fields, never among them. */
    private record NoStamp() {
        static final Stamp STAMP = new Stamp(new UUID(0, 0), 0, Instant.EPOCH, Duration.ZERO, Stamp.Role.SYSTEM);
    }
}
