package assay.core.shard;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.domain.account.AccountState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Accounts of simulated lives gone through again as somebody who reads them does. */
class ReplayTest {

    private static final int LIVES = 20;

    private int stops;

    @Test
    void anAccountIsNotShownBeyondALineThatIsNotCommitted() {
        for (int seed = 1; seed <= LIVES; seed++) {
            var world = new SimulatedWorld(seed, Mistake.NONE);
            world.run();
            accounts(world).forEach(account -> stopsBeforeEachLine(world, account));
        }
        assertThat(stops).isGreaterThan(LIVES);
    }

    private static Set<UUID> accounts(SimulatedWorld world) {
        return world.database.linesByShard.values().stream()
                .flatMap(List::stream)
                .map(ShardLine::account)
                .collect(Collectors.toSet());
    }

    /** Of the lines that follow from the tape alone: what an input brings cannot be foreseen. */
    private void stopsBeforeEachLine(SimulatedWorld world, UUID account) {
        var lines = world.database.lines(account).stream().map(ShardLine::line).toList();
        for (int next = 1; next < lines.size(); next++) {
            long tape = Lines.tape(lines.get(next));
            if (Lines.isInput(lines.get(next)) || Lines.tape(lines.get(next - 1)) == tape) {
                continue;
            }
            var shown = new Replay(world.codec)
                    .quietly(saved(account, lines.subList(0, next)), 0, world.points()::get, world.lastSequence());
            assertThat(shown.broken()).isNull();
            assertThat(shown.derived()).isEmpty();
            assertThat(shown.head()).isEqualTo(ChainHead.of(lines.get(next - 1)));
            assertThat(shown.tape()).isEqualTo(tape - 1);
            stops++;
        }
    }

    private static SavedAccount saved(UUID account, List<Line> committed) {
        long genesis = Lines.tape(committed.getFirst());
        return new SavedAccount(account, ChainHead.START, genesis - 1, true, null, AccountState.EMPTY, committed, null);
    }
}
