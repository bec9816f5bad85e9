package assay.core.ticket;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Tickets for sockets.
 *
 * @param life how long a ticket may be used, once
 */
@ConfigurationProperties("assay.tickets")
record TicketSettings(@Bindable(defaultValue = "30s") Duration life) {
    private static final Duration LIFE_MAX = Duration.ofMinutes(2);

    TicketSettings {
        if (!life.isPositive() || life.compareTo(LIFE_MAX) > 0) {
            throw new IllegalArgumentException("assay.tickets.life is above 0 and at most 2 minutes, was " + life);
        }
    }
}
