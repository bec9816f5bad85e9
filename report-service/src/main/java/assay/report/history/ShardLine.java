package assay.report.history;

import assay.contracts.line.Line;

/** A journal line and its place among the lines of its shard, from 1. */
public record ShardLine(long sequence, Line line) {}
