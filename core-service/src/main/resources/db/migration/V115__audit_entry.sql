-- What people of the firm did; only ever added to.
CREATE TABLE IF NOT EXISTS audit_entry (
    id UUID NOT NULL PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    actor UUID NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);
