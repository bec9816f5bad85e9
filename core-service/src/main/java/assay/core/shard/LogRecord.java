package assay.core.shard;

/** One record of an ordered log: where it stands and its bytes, which nobody has believed yet. */
@SuppressWarnings("ArrayRecordComponent")
public record LogRecord(long offset, byte[] bytes) {}
