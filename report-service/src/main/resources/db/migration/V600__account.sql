-- An account as far as its chain was read: the head is what the next line has to extend.
CREATE TABLE IF NOT EXISTS account (
    id UUID NOT NULL,
    assessment UUID NOT NULL,
    phase INT NOT NULL,
    predecessor UUID,
    pack TEXT NOT NULL,
    currency TEXT NOT NULL,
    capital DECIMAL(28, 8) NOT NULL,
    balance DECIMAL(28, 8) NOT NULL,
    opened TIMESTAMPTZ NOT NULL,
    outcome TEXT,
    rule TEXT,
    ended TIMESTAMPTZ,
    ended_sequence BIGINT,
    last_phase BOOLEAN NOT NULL,
    reported BOOLEAN NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id)
);
