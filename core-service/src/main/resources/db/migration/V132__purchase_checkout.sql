CREATE UNIQUE INDEX IF NOT EXISTS purchase_checkout ON purchase (checkout) WHERE checkout IS NOT NULL;
