-- Inbox of the payment provider's events: each id once, and of its content only which object to look at. The object
-- itself is asked for when the event is worked on.
CREATE TABLE IF NOT EXISTS stripe_event (
    id TEXT NOT NULL PRIMARY KEY,
    type TEXT NOT NULL,
    object TEXT NOT NULL,
    payment TEXT,
    received TIMESTAMPTZ NOT NULL,
    due TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL,
    done TIMESTAMPTZ
);
