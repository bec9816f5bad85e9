package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import assay.proof.codec.LineCodec;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An account gone through again: from a saved state, or from nothing, along the tape and its stored lines. What is
 * derived must equal what is stored, byte for byte.
 */
public final class Replay {

    private static final Troubles UNHEARD = new Troubles() {
        @Override
        public void report(UUID account, String what, @Nullable Throwable cause) {}

        @Override
        public void report(int shard, String what, @Nullable Throwable cause) {}
    };

    private final Stepper stepper;

    public Replay(LineCodec codec) {
        this(codec, new StepRules());
    }

    Replay(LineCodec codec, StepRules rules) {
        this.stepper = new Stepper(codec, rules, UNHEARD);
    }

    /**
     * Where an account came out.
     *
     * @param tape the last entry applied
     * @param derived lines that followed and are not stored (yet)
     * @param broken why it could not be gone through to the end, absent when it could
     */
    public record Result(
            AccountState state,
            ChainHead head,
            long tape,
            List<Line> derived,
            @Nullable String broken) {}

    /**
     * Goes on from a saved account.
     *
     * @param floor an entry at which the saved state still stood
     * @param points the tape by sequence, null where it is not at hand
     * @param until the last sequence to apply
     */
    public Result on(SavedAccount saved, long floor, LongFunction<@Nullable TapePoint> points, long until) {
        var resident = Resident.of(saved, floor);
        return through(resident, resident.folded(), points, until);
    }

    /**
     * Goes on from a saved account as {@link #on} does, but stands still before the first entry that brings a line:
     * what is not committed has not happened yet.
     */
    public Result quietly(SavedAccount saved, long floor, LongFunction<@Nullable TapePoint> points, long until) {
        var result = on(saved, floor, points, until);
        return result.derived().isEmpty()
                ? result
                : on(saved, floor, points, Lines.tape(result.derived().getFirst()) - 1);
    }

    /** Goes through all stored lines of an account, the genesis first. */
    public Result from(UUID account, List<Line> lines, LongFunction<@Nullable TapePoint> points, long until) {
        long genesis = Lines.tape(lines.getFirst());
        var nothing =
                new SavedAccount(account, ChainHead.START, genesis - 1, true, null, AccountState.EMPTY, lines, null);
        return through(Resident.of(nothing, 0), genesis, points, until);
    }

    private Result through(Resident resident, long from, LongFunction<@Nullable TapePoint> points, long until) {
        var draft = new Draft(0, 0);
        long last = resident.folded();
        for (long sequence = from; sequence <= until && resident.parked() == null; sequence++) {
            var point = points.apply(sequence);
            if (point == null) {
                return result(resident, last, draft, "entry " + sequence + " is not at hand");
            }
            stepper.entry(resident, point, draft);
            last = sequence;
        }
        return result(resident, last, draft, resident.parked());
    }

    private static Result result(Resident resident, long tape, Draft draft, @Nullable String broken) {
        var derived = draft.lines().stream().map(ShardLine::line).toList();
        var standing = resident.next();
        var left = resident.tail().peek();
        var why = broken == null && left != null ? "line " + left.sequence() + " lies beyond" : broken;
        return new Result(standing.state(), standing.head(), tape, derived, why);
    }
}
