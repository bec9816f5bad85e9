CREATE UNIQUE INDEX IF NOT EXISTS journal_by_shard ON journal (shard, shard_sequence);
