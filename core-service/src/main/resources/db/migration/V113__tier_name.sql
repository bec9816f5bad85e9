CREATE UNIQUE INDEX IF NOT EXISTS tier_name ON tier (name);
