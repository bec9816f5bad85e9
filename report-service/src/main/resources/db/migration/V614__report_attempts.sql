-- How often a report was begun, so that one which ends its process is not begun for ever.
ALTER TABLE report ADD COLUMN IF NOT EXISTS attempts INT NOT NULL DEFAULT 0;
