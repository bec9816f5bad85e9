CREATE INDEX IF NOT EXISTS account_assessment ON account (assessment, opened);
