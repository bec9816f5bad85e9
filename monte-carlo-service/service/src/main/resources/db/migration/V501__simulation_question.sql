CREATE INDEX IF NOT EXISTS simulation_question ON simulation (owner, fingerprint);
