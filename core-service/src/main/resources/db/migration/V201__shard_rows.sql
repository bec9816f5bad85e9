INSERT INTO shard (shard, epoch, version, shard_sequence, published, command_offset, tape, folded)
SELECT n, 0, 0, 0, 0, 0, 0, 0 FROM generate_series(0, 63) AS g(n)
ON CONFLICT (shard) DO NOTHING;
