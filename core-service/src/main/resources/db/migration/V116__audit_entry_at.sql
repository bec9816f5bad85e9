CREATE INDEX IF NOT EXISTS audit_entry_at ON audit_entry (at DESC, id DESC);
