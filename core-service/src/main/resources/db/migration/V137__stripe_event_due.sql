CREATE INDEX IF NOT EXISTS stripe_event_due ON stripe_event (due) WHERE done IS NULL;
