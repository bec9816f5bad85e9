package assay.endtoend.chaos;

import java.util.UUID;

/**
 * One acknowledged order, as the client knows it.
 *
 * @param key the idempotency key it was sent with, the same in every attempt
 * @param body the request as sent
 * @param order the id in the answer
 * @param sequence of the account's line that the answer stands on
 * @param hash of that line
 * @param answer the whole answer, as sent by the server
 */
record Ack(UUID account, String key, String body, UUID order, long sequence, String hash, String answer) {

    /** This answer with another line under it. */
    Ack standingOn(long otherSequence, String otherHash) {
        return new Ack(account, key, body, order, otherSequence, otherHash, answer);
    }
}
