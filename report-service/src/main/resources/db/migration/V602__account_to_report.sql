CREATE INDEX IF NOT EXISTS account_to_report ON account (ended) WHERE outcome IS NOT NULL AND NOT reported;
