-- How an account stood when its day ended.
CREATE TABLE IF NOT EXISTS day (
    account UUID NOT NULL,
    sequence BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    hash TEXT NOT NULL,
    financing DECIMAL(28, 8) NOT NULL,
    balance DECIMAL(28, 8) NOT NULL,
    equity DECIMAL(28, 8) NOT NULL,
    PRIMARY KEY (account, sequence)
);
