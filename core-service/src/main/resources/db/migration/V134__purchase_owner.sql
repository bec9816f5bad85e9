CREATE INDEX IF NOT EXISTS purchase_owner ON purchase (owner, created DESC, id DESC);
