package assay.endtoend.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How much is asked of a run. Set with system properties: `-Dassay.chaos=full`, and each number by its own name, such
 * as `-Dassay.chaos.kills=20 -Dassay.chaos.orders=20000`; `-Dassay.chaos.victims=POSTGRES,CORE` kills only those.
 *
 * @param traders each with an account of its own
 * @param orders acknowledged before the run may end
 * @param kills in all, shared out evenly over the victims
 * @param rate orders a second that arrive whatever the platform does
 * @param burst orders that arrive at once just before a kill
 * @param inFlight orders that must be without an answer at a kill
 * @param instances of core, which share the shards, and of market data, of which one writes the tape
 * @param seed of the orders and of who is killed when
 */
record ChaosPlan(int traders, int orders, int kills, int rate, int burst, int inFlight, int instances, long seed) {

    /** How long the platform may take to answer again, on whatever machine; beyond it the run fails. */
    static final Duration RECOVERY = Duration.ofMinutes(4);

    /** How long a client goes on asking before it calls an order unanswered. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    static ChaosPlan fromProperties() {
        var asked = Size.valueOf(System.getProperty("assay.chaos", "brief").toUpperCase(Locale.ROOT));
        return new ChaosPlan(
                number("traders", asked.traders),
                number("orders", asked.orders),
                number("kills", asked.kills),
                number("rate", asked.rate),
                number("burst", 160),
                number("inflight", 50),
                number("instances", asked.instances),
                Long.getLong("assay.chaos.seed", 20_261_121L));
    }

    /**
     * How much is asked when nothing is said of a number: brief in every build, short by hand, full for the promise.
     */
    private enum Size {
        BRIEF(6, 600, 4, 30, 1),
        SHORT(20, 2_000, 4, 60, 2),
        FULL(40, 20_000, 20, 100, 2);

        private final int traders;
        private final int orders;
        private final int kills;
        private final int rate;
        private final int instances;

        Size(int traders, int orders, int kills, int rate, int instances) {
            this.traders = traders;
            this.orders = orders;
            this.kills = kills;
            this.rate = rate;
            this.instances = instances;
        }
    }

    /** Who is killed, in which order. */
    List<Victim> victims() {
        var allowed = Arrays.stream(
                        System.getProperty("assay.chaos.victims", "").split(","))
                .filter(name -> !name.isBlank())
                .map(Victim::valueOf)
                .toList();
        var each = allowed.isEmpty() ? List.of(Victim.values()) : allowed;
        var victims = new ArrayList<Victim>();
        for (int i = 0; i < kills; i++) {
            victims.add(each.get(i % each.size()));
        }
        Collections.shuffle(victims, new Random(seed));
        return victims;
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("assay.chaos." + name, otherwise);
    }
}
