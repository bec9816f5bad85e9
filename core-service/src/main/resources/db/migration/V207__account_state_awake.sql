CREATE INDEX IF NOT EXISTS account_state_awake ON account_state (shard) WHERE awake;
