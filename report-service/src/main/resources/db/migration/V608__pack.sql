CREATE TABLE IF NOT EXISTS pack (
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (hash)
);
