-- Candles of the mark, prices in units of 10^-8: a row for each minute, hour and day that had a price.
CREATE TABLE IF NOT EXISTS candle (
    symbol TEXT NOT NULL,
    seconds BIGINT NOT NULL,
    begins TIMESTAMPTZ NOT NULL,
    opening BIGINT NOT NULL,
    highest BIGINT NOT NULL,
    lowest BIGINT NOT NULL,
    closing BIGINT NOT NULL,
    PRIMARY KEY (symbol, seconds, begins)
);
