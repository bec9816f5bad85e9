-- Mail not sent yet. The address is looked up when it is sent, so that whoever was erased gets none.
CREATE TABLE IF NOT EXISTS mail (
    id UUID NOT NULL PRIMARY KEY,
    person UUID NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created TIMESTAMPTZ NOT NULL,
    due TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL
);
