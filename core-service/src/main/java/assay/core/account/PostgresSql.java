package assay.core.account;

/** The statements of {@link PostgresShardStore}; each one is its own transaction. */
final class PostgresSql {

    static final String CLAIM = """
            UPDATE shard SET epoch = epoch + 1, version = version + 1 WHERE shard = ?
            RETURNING epoch, version, shard_sequence, published, command_offset, tape, folded""";

    static final String FENCES = "SELECT shard, epoch, version FROM shard WHERE shard = ANY (?)";

    private static final String STATE =
            "SELECT account, sequence, hash, folded, awake, wake_at, parked, state FROM account_state ";

    static final String AWAKE = STATE + "WHERE shard = ? AND awake ORDER BY account";

    static final String DUE = STATE + "WHERE shard = ? AND NOT awake AND wake_at <= ? ORDER BY account";

    static final String FIND = STATE + "WHERE shard = ? AND account = ANY (?) ORDER BY account";

    static final String HELD = """
            SELECT a.account, a.sequence, a.hash, a.folded, a.awake, a.wake_at, a.parked, a.state, s.folded
            FROM account_state a JOIN shard s ON s.shard = a.shard WHERE a.account = ?""";

    static final String FIRST_WAKE =
            "SELECT min(wake_at) FROM account_state WHERE shard = ? AND NOT awake AND wake_at > ?";

    static final String TAILS = """
            SELECT j.account, j.line FROM account_state a JOIN journal j
            ON j.account = a.account AND j.sequence > a.sequence
            WHERE a.shard = ? AND a.awake ORDER BY j.account, j.sequence""";

    static final String TAIL = "SELECT line FROM journal WHERE account = ? AND sequence > ? ORDER BY sequence";

    static final String COMMANDS =
            "SELECT account, command FROM journal WHERE account = ANY (?) AND command IS NOT NULL";

    static final String LAST_OF =
            "SELECT coalesce(max(sequence), 0) FROM journal WHERE account = ? AND sequence < ? AND type = ANY (?)";

    static final String PLACED =
            "SELECT line FROM journal WHERE account = ? AND subject = ? AND type = 'OrderPlaced' LIMIT 1";

    static final String LINES = """
            SELECT account, shard_sequence, tape, command, subject, line FROM journal
            WHERE shard = ? AND shard_sequence > ? ORDER BY shard_sequence LIMIT ?""";

    static final String HEAD_AT = "SELECT min(at) FROM tape_head WHERE last_sequence >= ?";

    static final String HEAD_NEWEST = "SELECT max(at) FROM tape_head";

    static final String HEAD_BEFORE = """
            SELECT last_sequence, hash, log_offset FROM tape_head WHERE at <= ?
            ORDER BY at DESC, segment DESC OFFSET ? LIMIT 1""";

    /**
     * The one write of the loop: the fence first, everything else only for the shards that passed it. One statement is
     * one round trip and one transaction.
     */
    static final String COMMIT = """
            WITH given AS (
                SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                        ?::bigint[], ?::bigint[])
                    AS g (shard, epoch, version, shard_sequence, published, command_offset, tape, folded)
            ), fence AS (
                UPDATE shard AS s SET version = s.version + 1, shard_sequence = g.shard_sequence,
                    published = g.published, command_offset = g.command_offset, tape = g.tape, folded = g.folded
                FROM given AS g WHERE s.shard = g.shard AND s.epoch = g.epoch AND s.version = g.version
                RETURNING s.shard
            ), lines AS (
                INSERT INTO journal (shard, shard_sequence, account, sequence, tape, type, command, subject, line)
                SELECT l.* FROM unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[],
                        ?::uuid[], ?::uuid[], ?::bytea[])
                    AS l (shard, shard_sequence, account, sequence, tape, type, command, subject, line)
                WHERE l.shard IN (SELECT shard FROM fence)
            ), states AS (
                INSERT INTO account_state (shard, account, sequence, hash, folded, awake, wake_at, parked, state)
                SELECT a.* FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::boolean[],
                        ?::timestamptz[], ?::text[], ?::bytea[])
                    AS a (shard, account, sequence, hash, folded, awake, wake_at, parked, state)
                WHERE a.shard IN (SELECT shard FROM fence)
                ON CONFLICT (account) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
                    folded = excluded.folded, awake = excluded.awake, wake_at = excluded.wake_at,
                    parked = excluded.parked, state = excluded.state
            ), samples AS (
                INSERT INTO equity_sample (account, tape, at, sample)
                SELECT e.account, e.tape, e.at, e.sample
                FROM unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::timestamptz[], ?::bytea[])
                    AS e (shard, account, tape, at, sample)
                WHERE e.shard IN (SELECT shard FROM fence)
                ON CONFLICT (account, tape) DO NOTHING
            )
            SELECT shard FROM fence""";

    private PostgresSql() {}
}
