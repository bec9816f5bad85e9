-- What an account comes to: its state and watch at the tape entry `folded`, covering its lines up to `sequence`. Folded from the
-- journal, never the other way round; a row whose `shape` is not the running code's is folded anew.
CREATE TABLE IF NOT EXISTS account_state (
    account UUID NOT NULL PRIMARY KEY,
    shard BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    folded BIGINT NOT NULL,
    awake BOOLEAN NOT NULL,
    wake_at TIMESTAMPTZ,
    shape TEXT NOT NULL,
    state BYTEA NOT NULL,
    watch BYTEA NOT NULL,
    announced BYTEA NOT NULL
);
