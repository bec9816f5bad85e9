package assay.contracts.journal;

import org.jspecify.annotations.Nullable;

/** A tape entry that a step read; events list theirs under `uses`, in rising order of sequence. */
public record TapeCitation(
        long sequence, String type, @Nullable String instrument) {}
