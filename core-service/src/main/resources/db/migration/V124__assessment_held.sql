-- Why the assessment's accounts are frozen by the platform itself, such as a disputed payment; further phases begin so.
ALTER TABLE assessment ADD COLUMN IF NOT EXISTS held TEXT;
