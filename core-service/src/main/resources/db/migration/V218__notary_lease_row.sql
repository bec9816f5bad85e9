INSERT INTO notary_lease (name, epoch, holder, held_until)
VALUES ('notary', 0, '', TIMESTAMPTZ '2026-01-01 00:00:00Z')
ON CONFLICT (name) DO NOTHING;
