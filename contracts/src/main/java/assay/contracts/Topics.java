package assay.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every topic of the platform and how many partitions it has. */
public final class Topics {

    public static final String ACCOUNT_COMMANDS = "account.commands";
    public static final String TRADING_JOURNAL = "trading.journal";
    public static final String TAPE = "market-data.tape";

    /** How many shards accounts are spread over: partitions of commands and journal. */
    public static final int SHARDS = 64;

    public static final int TAPE_PARTITIONS = 1;
    public static final int ANNOUNCEMENT_PARTITIONS = 8;

    public static final String MARKS = "market-data.marks";
    public static final String BOOKS = "market-data.books";
    public static final String TRADES = "market-data.trades";
    public static final String STATUS = "market-data.status";

    public static final String ORDER_PLACED = "trading.order-placed";
    public static final String ORDER_FILLED = "trading.order-filled";
    public static final String ORDER_DENIED = "trading.order-denied";
    public static final String ORDER_CANCELLED = "trading.order-cancelled";
    public static final String POSITION_CHANGED = "trading.position-changed";
    public static final String EQUITY_MARKED = "trading.equity-marked";

    public static final String ASSESSMENT_CREATED = "assessment.created";
    public static final String PHASE_PASSED = "assessment.phase-passed";
    public static final String ASSESSMENT_COMPLETED = "assessment.completed";
    public static final String ASSESSMENT_ABANDONED = "assessment.abandoned";

    public static final String WARNING_RAISED = "rules.warning-raised";
    public static final String VIOLATION_DETECTED = "rules.violation-detected";
    public static final String PACK_PUBLISHED = "rules.pack-published";

    public static final String PURCHASE_COMPLETED = "payment.purchase-completed";
    public static final String PURCHASE_FAILED = "payment.purchase-failed";
    public static final String PURCHASE_REFUNDED = "payment.purchase-refunded";
    public static final String DISPUTE_OPENED = "payment.dispute-opened";

    public static final String SIMULATION_REQUESTED = "monte-carlo.simulation-requested";
    public static final String SIMULATION_PROGRESSED = "monte-carlo.simulation-progressed";
    public static final String SIMULATION_COMPLETED = "monte-carlo.simulation-completed";
    public static final String SIMULATION_FAILED = "monte-carlo.simulation-failed";
    public static final String SIMULATION_CANCELLED = "monte-carlo.simulation-cancelled";

    public static final String REPORT_REQUESTED = "report.requested";
    public static final String REPORT_READY = "report.ready";
    public static final String REPORT_FAILED = "report.failed";

    /** The topics of announcements, in the order of their groups. */
    public static final List<String> ANNOUNCEMENTS = List.of(
            MARKS,
            BOOKS,
            TRADES,
            STATUS,
            ORDER_PLACED,
            ORDER_FILLED,
            ORDER_DENIED,
            ORDER_CANCELLED,
            POSITION_CHANGED,
            EQUITY_MARKED,
            ASSESSMENT_CREATED,
            PHASE_PASSED,
            ASSESSMENT_COMPLETED,
            ASSESSMENT_ABANDONED,
            WARNING_RAISED,
            VIOLATION_DETECTED,
            PACK_PUBLISHED,
            PURCHASE_COMPLETED,
            PURCHASE_FAILED,
            PURCHASE_REFUNDED,
            DISPUTE_OPENED,
            SIMULATION_REQUESTED,
            SIMULATION_PROGRESSED,
            SIMULATION_COMPLETED,
            SIMULATION_FAILED,
            SIMULATION_CANCELLED,
            REPORT_REQUESTED,
            REPORT_READY,
            REPORT_FAILED);

    private Topics() {}

    /** How many partitions each topic has. */
    public static Map<String, Integer> partitionsByTopic() {
        var partitions = new LinkedHashMap<String, Integer>();
        partitions.put(ACCOUNT_COMMANDS, SHARDS);
        partitions.put(TRADING_JOURNAL, SHARDS);
        partitions.put(TAPE, TAPE_PARTITIONS);
        ANNOUNCEMENTS.forEach(topic -> partitions.put(topic, ANNOUNCEMENT_PARTITIONS));
        return Map.copyOf(partitions);
    }
}
