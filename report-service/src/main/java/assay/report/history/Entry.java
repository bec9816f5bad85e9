package assay.report.history;

import assay.contracts.journal.JournalLine;

/** A line that was believed, its hash, and what it tells. */
record Entry(JournalLine line, String hash, Told told) {}
