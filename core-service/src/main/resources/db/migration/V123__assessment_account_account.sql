CREATE UNIQUE INDEX IF NOT EXISTS assessment_account_account ON assessment_account (account);
