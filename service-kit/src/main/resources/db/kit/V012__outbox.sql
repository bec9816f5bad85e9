-- Messages written with the rows that cause them; a published message is deleted.
CREATE TABLE IF NOT EXISTS outbox (
    lane BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    id UUID NOT NULL,
    topic TEXT NOT NULL,
    part BIGINT,
    key TEXT NOT NULL,
    payload TEXT NOT NULL,
    headers TEXT NOT NULL,
    written TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (lane, sequence)
);
