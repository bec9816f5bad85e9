CREATE INDEX IF NOT EXISTS report_expiry ON report (expires);
