-- One row a shard: the fence (epoch, version), how far its lines and commands have come, the tape entry it stood at, and the
-- entry of its last checkpoint (`folded`), which holds for every account of the shard that is awake.
CREATE TABLE IF NOT EXISTS shard (
    shard BIGINT NOT NULL PRIMARY KEY,
    epoch BIGINT NOT NULL,
    version BIGINT NOT NULL,
    shard_sequence BIGINT NOT NULL,
    published BIGINT NOT NULL,
    command_offset BIGINT NOT NULL,
    tape BIGINT NOT NULL,
    folded BIGINT NOT NULL
);
