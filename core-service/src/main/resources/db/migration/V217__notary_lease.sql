-- Who signs; a new holder raises the epoch, and an older epoch can no longer keep a head or a receipt.
CREATE TABLE IF NOT EXISTS notary_lease (
    name TEXT NOT NULL PRIMARY KEY,
    epoch BIGINT NOT NULL,
    holder TEXT NOT NULL,
    held_until TIMESTAMPTZ NOT NULL
);
