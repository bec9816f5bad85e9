package assay.core.account;

import assay.core.shard.TapeFeed;
import assay.proof.codec.LineCodec;

/**
 * This process among those that may own shards.
 *
 * @param name by which others send it answers; new at every start
 * @param feed what it has read of the tape
 */
record Instance(String name, TapeFeed feed, LineCodec codec) {}
