CREATE INDEX IF NOT EXISTS assessment_created ON assessment (created DESC, id DESC);
