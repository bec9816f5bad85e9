-- How far the notary has read each shard's journal: every line up to there lies under a receipt of its account.
CREATE TABLE IF NOT EXISTS receipt_stand (
    shard BIGINT NOT NULL PRIMARY KEY,
    shard_sequence BIGINT NOT NULL
);
