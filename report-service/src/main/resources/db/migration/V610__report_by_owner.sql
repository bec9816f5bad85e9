CREATE INDEX IF NOT EXISTS report_owner ON report (owner, assessment, created);
