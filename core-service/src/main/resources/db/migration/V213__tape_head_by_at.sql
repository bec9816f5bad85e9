CREATE INDEX IF NOT EXISTS tape_head_by_at ON tape_head (at);
