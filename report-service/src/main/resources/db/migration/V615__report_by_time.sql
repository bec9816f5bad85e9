CREATE INDEX IF NOT EXISTS report_time ON report (owner, created, id);
