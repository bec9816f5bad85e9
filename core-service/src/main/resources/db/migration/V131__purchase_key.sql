CREATE UNIQUE INDEX IF NOT EXISTS purchase_key ON purchase (owner, key_hash);
