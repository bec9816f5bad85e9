package assay.core.account;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.core.shard.Replay;
import assay.core.shard.SavedAccount;
import assay.core.shard.TapeFeed;
import assay.core.shard.TapePoint;
import assay.domain.account.AccountState;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.domain.step.Preview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads of committed lines and states, brought up to the entry that this instance has read last, or to the one before a
 * line that is not committed yet.
 */
final class PostgresAccounts implements Accounts {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration VALID_FOR = Duration.ofSeconds(5);

    private static final String JOURNAL =
            "SELECT line FROM journal WHERE account = ? AND sequence > ? ORDER BY sequence LIMIT ?";
    private static final String JOURNAL_OF =
            "SELECT line FROM journal WHERE account = ? AND sequence > ? AND type = ANY (?) ORDER BY sequence LIMIT ?";
    private static final String ABOUT = "SELECT line FROM journal WHERE account = ? AND subject = ? ORDER BY sequence";
    private static final String OUTCOME = """
            SELECT j.line FROM journal i JOIN journal j
            ON j.account = i.account AND j.tape = i.tape AND j.sequence >= i.sequence
            WHERE i.account = ? AND i.command = ? ORDER BY j.sequence""";
    private static final String RECEIPTS = """
            SELECT receipt, signature FROM receipt WHERE account = ? AND sequence > ? ORDER BY sequence LIMIT ?""";
    private static final String EQUITY =
            "SELECT tape, at, sample FROM equity_sample WHERE account = ? AND at >= ? ORDER BY tape LIMIT ?";

    private final PostgresReads reads;
    private final PostgresShardStore states;
    private final TapeFeed feed;
    private final Replay replay;

    PostgresAccounts(PostgresReads reads, PostgresShardStore states, TapeFeed feed, Replay replay) {
        this.reads = reads;
        this.states = states;
        this.feed = feed;
        this.replay = replay;
    }

    @Override
    public Optional<AccountView> view(UUID account) {
        var held = states.held(account);
        if (held == null) {
            return Optional.empty();
        }
        feed.await(held.tape(), PATIENCE);
        var newest = feed.newest();
        return newest == null ? Optional.empty() : Optional.of(view(held, newest));
    }

    private AccountView view(PostgresShardStore.Held held, TapePoint newest) {
        var saved = held.account();
        if (!saved.awake()) {
            return view(saved, saved.state(), newest);
        }
        var result = replay.quietly(saved, held.floor(), feed::at, newest.sequence());
        var reached = result.broken() == null ? feed.at(result.tape()) : null;
        return reached == null ? view(saved, saved.state(), newest) : view(saved, result.state(), reached);
    }

    private static AccountView view(SavedAccount saved, AccountState state, TapePoint at) {
        return new AccountView(saved.account(), state, at.market(), head(saved), at.sequence());
    }

    private static ChainHead head(SavedAccount saved) {
        return saved.tail().isEmpty() ? saved.head() : ChainHead.of(saved.tail().getLast());
    }

    @Override
    public List<Line> journal(UUID account, long since, int max) {
        return reads.all(JOURNAL, PostgresAccounts::line, account, since, max);
    }

    @Override
    public List<Line> journal(UUID account, Set<String> types, long since, int max) {
        return reads.all(JOURNAL_OF, PostgresAccounts::line, account, since, types, max);
    }

    @Override
    public List<Line> about(UUID account, UUID subject) {
        return reads.all(ABOUT, PostgresAccounts::line, account, subject);
    }

    @Override
    public List<Line> outcome(UUID account, UUID command) {
        var lines = reads.all(OUTCOME, PostgresAccounts::line, account, command);
        var outcome = new ArrayList<Line>();
        for (var line : lines) {
            if (!outcome.isEmpty() && isInput(line)) {
                break;
            }
            outcome.add(line);
        }
        return outcome;
    }

    private static boolean isInput(Line line) {
        return line.fields().get("kind") instanceof Json.Text(var kind) && kind.equals("input");
    }

    private static Line line(ResultSet row) throws SQLException {
        return Line.parse(row.getBytes(1));
    }

    private static Fields fields(byte[] bytes) {
        return (Fields) Json.parse(bytes);
    }

    @Override
    public List<Receipt> receipts(UUID account, long since, int max) {
        return reads.all(
                RECEIPTS,
                row -> new Receipt(fields(row.getBytes(1)), HexFormat.of().formatHex(row.getBytes(2))),
                account,
                since,
                max);
    }

    @Override
    public List<EquityPoint> equity(UUID account, Instant from, int max) {
        return reads.all(
                EQUITY,
                row -> new EquityPoint(row.getLong(1), row.getTimestamp(2).toInstant(), fields(row.getBytes(3))),
                account,
                Timestamp.from(from),
                max);
    }

    @Override
    public Optional<PreviewView> preview(Asked asked) {
        return view(asked.account()).map(view -> {
            var current = view.market().current();
            var stamp = new Stamp(asked.command(), current.sequence(), current.at(), VALID_FOR, asked.role());
            if (asked.body().apply(stamp) instanceof Command.PlaceOrder order) {
                return new PreviewView(view, Preview.of(view.state(), order, view.market()));
            }
            throw new IllegalArgumentException("only orders are previewed");
        });
    }
}
