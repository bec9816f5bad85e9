-- Public keys of the notary; the private ones are never here.
CREATE TABLE IF NOT EXISTS notary_key (
    id TEXT NOT NULL PRIMARY KEY,
    key BYTEA NOT NULL,
    valid_from TIMESTAMPTZ NOT NULL,
    valid_to TIMESTAMPTZ
);
