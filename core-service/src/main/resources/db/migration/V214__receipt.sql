CREATE TABLE IF NOT EXISTS receipt (
    account UUID NOT NULL,
    sequence BIGINT NOT NULL,
    receipt BYTEA NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (account, sequence)
);
