-- What a tier is sold as; a new version never touches an old one, which assessments go on to name. Money in units of 10^-8.
CREATE TABLE IF NOT EXISTS tier_version (
    tier UUID NOT NULL,
    version BIGINT NOT NULL,
    pack TEXT NOT NULL,
    capital BIGINT NOT NULL,
    price BIGINT NOT NULL,
    currency TEXT NOT NULL,
    created TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (tier, version)
);
