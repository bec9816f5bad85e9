CREATE INDEX IF NOT EXISTS assessment_owner ON assessment (owner, created DESC, id DESC);
