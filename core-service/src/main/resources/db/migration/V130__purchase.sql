-- A tier somebody wants to pay for: what it costs and pins is fixed here. `cents` is in the currency's smallest unit;
-- `version` rises with every change. Who paid how is the payment provider's knowledge and never here.
CREATE TABLE IF NOT EXISTS purchase (
    id UUID NOT NULL PRIMARY KEY,
    owner UUID NOT NULL,
    key_hash TEXT NOT NULL,
    tier UUID NOT NULL,
    tier_name TEXT NOT NULL,
    tier_version BIGINT NOT NULL,
    pack TEXT NOT NULL,
    cents BIGINT NOT NULL,
    currency TEXT NOT NULL,
    status TEXT NOT NULL,
    failure TEXT,
    refunded BIGINT NOT NULL,
    dispute TEXT NOT NULL,
    checkout TEXT,
    checkout_url TEXT,
    payment TEXT,
    assessment UUID,
    version BIGINT NOT NULL,
    created TIMESTAMPTZ NOT NULL,
    changed TIMESTAMPTZ NOT NULL
);
