package assay.core.ticket;

import assay.kit.api.Refuses;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Hands out tickets for sockets: a browser cannot send a token with one, and an address must not carry it. */
@Controller("/api/v1/ws-tickets")
@Tag(name = "Sockets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TicketController {
    private final RedisTickets tickets;

    TicketController(RedisTickets tickets) {
        this.tickets = tickets;
    }

    /** @param expiresIn seconds */
    @Serdeable
    record TicketAnswer(String ticket, long expiresIn) {}

    /** A ticket with which one socket is opened, once and within thirty seconds. */
    @Post
    @Refuses("503 sessions-away")
    @Status(HttpStatus.CREATED)
    TicketAnswer issue(Authentication caller) {
        var session = UUID.fromString(String.valueOf(caller.getAttributes().get("sid")));
        var ticket = tickets.issue(UUID.fromString(caller.getName()), session);
        return new TicketAnswer(ticket, tickets.life().toSeconds());
    }
}
