-- Broken rules of everybody, newest first; few lines of many.
CREATE INDEX IF NOT EXISTS journal_violated ON journal (tape DESC, account DESC, sequence DESC) WHERE type = 'RuleViolated';
