-- Documents asked for and made.
CREATE TABLE IF NOT EXISTS report (
    id UUID NOT NULL,
    owner UUID NOT NULL,
    assessment UUID NOT NULL,
    account UUID NOT NULL,
    type TEXT NOT NULL,
    format TEXT NOT NULL,
    scope TEXT NOT NULL,
    simulation TEXT,
    status TEXT NOT NULL,
    progress INT NOT NULL,
    code TEXT,
    hash TEXT,
    size BIGINT NOT NULL,
    through BIGINT NOT NULL,
    created TIMESTAMPTZ NOT NULL,
    changed TIMESTAMPTZ NOT NULL,
    expires TIMESTAMPTZ NOT NULL,
    content BYTEA,
    PRIMARY KEY (id)
);
