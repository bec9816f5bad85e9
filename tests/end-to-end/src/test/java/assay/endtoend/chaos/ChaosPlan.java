package assay.endtoend.chaos;

import java.time.Duration;

/**
 * How much is asked of a run. Set with system properties: `-Dassay.r1=full`, and each number by its own name, such as
 * `-Dassay.r1.kills=2`.
 *
 * @param traders each with an account of its own
 * @param orders acknowledged before the run may end
 * @param kills of each victim
 * @param rate orders a second that arrive whatever the platform does
 * @param burst orders that arrive at once just before a kill
 * @param inFlight orders that must be without an answer at a kill
 * @param cores how many instances of core share the shards
 * @param seed of the orders and of who is killed when
 */
record ChaosPlan(int traders, int orders, int kills, int rate, int burst, int inFlight, int cores, long seed) {

    /** How long the platform may take to answer again; beyond it the run fails. */
    static final Duration RECOVERY = Duration.ofSeconds(90);

    /** How long a client goes on asking before it calls an order unanswered. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    static ChaosPlan fromProperties() {
        boolean full = System.getProperty("assay.r1", "short").equals("full");
        return new ChaosPlan(
                number("traders", full ? 40 : 20),
                number("orders", full ? 20_000 : 2_000),
                number("kills", full ? 5 : 1),
                number("rate", full ? 100 : 60),
                number("burst", 160),
                number("inflight", 50),
                number("cores", 1),
                Long.getLong("assay.r1.seed", 20_261_121L));
    }

    int killsInAll() {
        return kills * Victim.values().length;
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("assay.r1." + name, otherwise);
    }
}
