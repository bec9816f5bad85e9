-- An assessment of one person; the pack it was had under is pinned for ever.
CREATE TABLE IF NOT EXISTS assessment (
    id UUID NOT NULL PRIMARY KEY,
    owner UUID NOT NULL,
    shard BIGINT NOT NULL,
    tier UUID NOT NULL,
    tier_name TEXT NOT NULL,
    tier_version BIGINT NOT NULL,
    pack TEXT NOT NULL,
    origin TEXT NOT NULL,
    created TIMESTAMPTZ NOT NULL
);
