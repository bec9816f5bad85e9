-- How far each shard was read; what stands in the way when nothing more can be.
CREATE TABLE IF NOT EXISTS shard (
    id INT NOT NULL,
    sequence BIGINT NOT NULL,
    next_offset BIGINT NOT NULL,
    parked TEXT,
    PRIMARY KEY (id)
);
