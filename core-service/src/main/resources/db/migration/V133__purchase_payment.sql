CREATE INDEX IF NOT EXISTS purchase_payment ON purchase (payment) WHERE payment IS NOT NULL;
