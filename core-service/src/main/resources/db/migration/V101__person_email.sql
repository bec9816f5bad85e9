CREATE UNIQUE INDEX IF NOT EXISTS person_email ON person (email);
