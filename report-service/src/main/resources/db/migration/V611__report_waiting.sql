CREATE INDEX IF NOT EXISTS report_waiting ON report (status, created);
