-- Published rule packs, each under the hash of its canonical bytes; never changed, never deleted.
CREATE TABLE IF NOT EXISTS rule_pack (
    hash TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    canonical TEXT NOT NULL,
    published TIMESTAMPTZ NOT NULL
);
