/**
 * The shard loop: one writer for all accounts of a shard. Decides in memory, commits once, then answers and publishes.
 * Pure Java over three ports (input log, store, announcer), so that a simulation can run it through any failure; no
 * framework, no clock.
 */
@NullMarked
package assay.core.shard;

import org.jspecify.annotations.NullMarked;
