-- A person: the one row that ties an id to a name. Erasing somebody deletes it.
CREATE TABLE IF NOT EXISTS person (
    id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    display_name TEXT NOT NULL,
    country TEXT NOT NULL,
    password TEXT NOT NULL,
    roles TEXT NOT NULL,
    shard BIGINT NOT NULL,
    created TIMESTAMPTZ NOT NULL
);
