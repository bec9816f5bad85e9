-- What an account bought or sold, by an order or because it was closed.
CREATE TABLE IF NOT EXISTS fill (
    account UUID NOT NULL,
    sequence BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    hash TEXT NOT NULL,
    cause TEXT NOT NULL,
    symbol TEXT NOT NULL,
    side TEXT NOT NULL,
    liquidity TEXT NOT NULL,
    quantity DECIMAL(28, 8) NOT NULL,
    notional DECIMAL(28, 8) NOT NULL,
    fee DECIMAL(28, 8) NOT NULL,
    realised DECIMAL(28, 8) NOT NULL,
    position DECIMAL(28, 8) NOT NULL,
    balance DECIMAL(28, 8) NOT NULL,
    PRIMARY KEY (account, sequence)
);
