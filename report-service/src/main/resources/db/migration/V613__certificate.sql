-- Certificates given; what their public page says is read from the account itself.
CREATE TABLE IF NOT EXISTS certificate (
    id UUID NOT NULL,
    account UUID NOT NULL,
    issued TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id)
);
