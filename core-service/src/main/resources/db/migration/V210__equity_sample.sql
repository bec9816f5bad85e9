-- Equity, floors and room of accounts with positions, every ten seconds of tape time and with events. Drawn, never judged.
CREATE TABLE IF NOT EXISTS equity_sample (
    account UUID NOT NULL,
    tape BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    sample BYTEA NOT NULL,
    PRIMARY KEY (account, tape)
);
