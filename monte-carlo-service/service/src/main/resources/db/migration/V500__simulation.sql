-- A question with its answer: the same question of the same person is answered from here.
CREATE TABLE IF NOT EXISTS simulation (
    id UUID NOT NULL,
    owner UUID NOT NULL,
    fingerprint TEXT NOT NULL,
    kind TEXT NOT NULL,
    question TEXT NOT NULL,
    seed BIGINT NOT NULL,
    paths BIGINT NOT NULL,
    contract INT NOT NULL,
    status TEXT NOT NULL,
    progress DOUBLE PRECISION NOT NULL,
    result TEXT,
    code TEXT,
    created TIMESTAMPTZ NOT NULL,
    seen TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id)
);
