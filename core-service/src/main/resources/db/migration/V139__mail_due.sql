CREATE INDEX IF NOT EXISTS mail_due ON mail (due);
