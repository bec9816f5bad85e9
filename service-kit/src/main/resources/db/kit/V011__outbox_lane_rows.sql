INSERT INTO outbox_lane (lane, last)
SELECT n, 0 FROM generate_series(0, 15) AS g(n)
ON CONFLICT (lane) DO NOTHING;
