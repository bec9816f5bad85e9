CREATE INDEX IF NOT EXISTS account_state_asleep ON account_state (shard, wake_at) WHERE NOT awake AND wake_at IS NOT NULL;
