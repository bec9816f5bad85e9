package assay.core.account;

import assay.domain.account.Command;
import assay.domain.account.Stamp;
import java.util.UUID;
import java.util.function.Function;

/**
 * One command as somebody asked for it.
 *
 * @param shard of the user, 0 to 63
 * @param command UUIDv5 of account and idempotency key; a placed order's own id
 * @param request SHA-256 of the canonical body
 * @param role of the actor
 * @param body makes the command from the stamp that this instance gives it
 */
public record Asked(
        int shard, UUID account, UUID command, String request, Stamp.Role role, Function<Stamp, Command> body) {}
