package assay.contracts.command;

import assay.contracts.form.Forms;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One record of `account.commands`, and the same facts in the journal's `input` line.
 *
 * @param command UUIDv5 of account and idempotency key, never the key itself
 * @param request SHA-256 of the canonical body that was sent
 * @param seen the tape sequence that the instance had read when it took the request
 * @param seenAt that entry's time
 * @param validFor how long after `seenAt`, by the tape's clock, a risk-adding order may still be applied; what never
 *     expires ignores it
 * @param role of the actor
 * @param type the command's name, such as PlaceOrder
 * @param fields the command's own fields
 */
public record CommandRecord(
        UUID account,
        UUID command,
        @Spelled(Spelling.HASH) String request,
        long seen,
        Instant seenAt,
        Duration validFor,

        @OneOf({"trader", "support", "risk", "admin", "system"})
        String role,

        @Spelled(Spelling.NAME) String type,
        Fields fields) {

    /** The id of a command: the same account and idempotency key always give the same one. */
    public static UUID id(UUID account, String idempotencyKey) {
        return NamedId.of(account, idempotencyKey);
    }

    /** The hash of a request's body, whatever the order of its keys was. */
    public static String requestHash(Fields body) {
        return Sha256.hex(body.bytes());
    }

    public byte[] bytes() {
        return Forms.PLAIN.write(CommandRecord.class, this).bytes();
    }

    /**
     * The record these bytes spell.
     *
     * @throws assay.contracts.line.NotCanonical when they spell none
     */
    public static CommandRecord parse(byte[] bytes) {
        return Forms.PLAIN.read(CommandRecord.class, Json.parse(bytes));
    }
}
