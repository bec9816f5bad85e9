-- Who publishes; a new holder raises the epoch, and an older epoch can no longer forget messages.
CREATE TABLE IF NOT EXISTS outbox_lease (
    name TEXT NOT NULL PRIMARY KEY,
    epoch BIGINT NOT NULL,
    holder TEXT NOT NULL,
    held_until TIMESTAMPTZ NOT NULL
);
