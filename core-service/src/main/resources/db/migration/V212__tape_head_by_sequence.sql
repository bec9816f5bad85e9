CREATE UNIQUE INDEX IF NOT EXISTS tape_head_by_sequence ON tape_head (last_sequence);
