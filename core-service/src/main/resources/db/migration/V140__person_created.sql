CREATE INDEX IF NOT EXISTS person_created ON person (created DESC, id DESC);
