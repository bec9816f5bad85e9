CREATE UNIQUE INDEX IF NOT EXISTS rule_pack_name ON rule_pack (name, version);
