CREATE INDEX IF NOT EXISTS purchase_pending ON purchase (changed) WHERE status IN ('pending', 'failed');
