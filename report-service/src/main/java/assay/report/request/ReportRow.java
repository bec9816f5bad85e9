package assay.report.request;

import assay.report.content.ReportType;
import assay.report.document.Format;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that was asked for; its bytes stay in the database.
 *
 * @param owner who asked
 * @param scope month of a statement, address of a certificate, or empty
 * @param simulation facts of a stored answer, or empty
 * @param progress 0 to 100
 * @param code why it failed
 * @param hash SHA-256 of the bytes, present when ready
 * @param through the journal line that it stands on, 0 until it is made
 * @param expires when it is forgotten
 */
record ReportRow(
        UUID id,
        UUID owner,
        UUID assessment,
        UUID account,
        ReportType type,
        Format format,
        String scope,
        String simulation,
        Status status,
        int progress,
        @Nullable String code,
        @Nullable String hash,
        long size,
        long through,
        Instant created,
        Instant changed,
        Instant expires) {
    /** Wire: lower case. */
    enum Status {
        QUEUED,
        WORKING,
        READY,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that waits. */
    static ReportRow queued(UUID id, Wanted wanted, Instant now, Instant expires) {
        return new ReportRow(
                id,
                wanted.owner(),
                wanted.assessment(),
                wanted.account(),
                wanted.type(),
                wanted.format(),
                wanted.scope(),
                wanted.simulation(),
                Status.QUEUED,
                0,
                null,
                null,
                0,
                0,
                now,
                now,
                expires);
    }

    /** What a report is to be, and for whom. */
    record Wanted(
            UUID owner,
            UUID assessment,
            UUID account,
            ReportType type,
            Format format,
            String scope,
            String simulation) {}
}
