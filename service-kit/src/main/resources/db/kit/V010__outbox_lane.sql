-- The last number given in each lane of the outbox; its row lock is what makes the numbers follow the commits.
CREATE TABLE IF NOT EXISTS outbox_lane (
    lane BIGINT NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);
