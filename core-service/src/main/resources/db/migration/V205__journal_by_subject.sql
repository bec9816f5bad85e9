CREATE INDEX IF NOT EXISTS journal_by_subject ON journal (account, subject, sequence) WHERE subject IS NOT NULL;
