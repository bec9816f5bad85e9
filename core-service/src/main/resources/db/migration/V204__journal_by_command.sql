CREATE UNIQUE INDEX IF NOT EXISTS journal_by_command ON journal (account, command) WHERE command IS NOT NULL;
