package assay.core.shard;

import java.util.UUID;

/**
 * A record on its way to a topic.
 *
 * @param shard the partition of the journal topic; announcements choose theirs by key
 * @param shardSequence of the line, 0 for what is no line
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outgoing(String topic, int shard, long shardSequence, UUID key, byte[] bytes) {}
