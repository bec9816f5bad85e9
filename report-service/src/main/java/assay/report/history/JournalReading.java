package assay.report.history;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Reads lines. An event of an unknown name is not passed over: it might have moved money. */
final class JournalReading {
    private static final Told NOTHING = new Told.Nothing();

    private JournalReading() {}

    /**
     * What a line tells.
     *
     * @throws NotCanonical when it cannot be understood
     */
    static Told read(JournalLine line) {
        return line.said().kind() == JournalLine.Kind.INPUT
                ? NOTHING
                : event(line.said().type(), line.said().body());
    }

    private static Told event(String type, Fields body) {
        return switch (type) {
            case "AccountOpened" -> opened(body);
            case "OrderFilled" -> filled(body);
            case "PositionClosed" -> closed(body);
            case "DayRolled" -> rolled(body);
            case "FloorTouched", "RuleViolated" -> new Told.Judged(text(object(body, "finding"), "rule"));
            case "FloorCleared", "WarningRaised", "AnchorMoved" -> new Told.Judged(text(body, "rule"));
            case "JudgementPaused",
                    "JudgementResumed",
                    "OrderDenied",
                    "CommandDenied",
                    "EquityExhausted",
                    "AccountFrozen",
                    "AccountThawed",
                    "AccountHalted" -> new Told.Judged(null);
            case "PhasePassed" -> new Told.Ended("passed", text(body, "rule"), flag(body, "last"));
            case "AccountFailed" -> new Told.Ended("failed", text(body, "rule"), true);
            case "AccountExpired" -> new Told.Ended("expired", text(body, "rule"), true);
            case "AccountGivenUp" -> new Told.Ended("given-up", null, true);
            case "WatchNoted", "OrderPlaced", "OrderResized", "OrderCancelled", "StopTriggered" -> NOTHING;
            default -> throw new NotCanonical("/type", "an event that is known", type);
        };
    }

    private static Told opened(Fields body) {
        var predecessor = body.get("predecessor") == null ? null : Texts.id(text(body, "predecessor"));
        return new Told.Opened(
                id(body, "assessment"),
                Math.toIntExact(Texts.integer(text(body, "phase"))),
                predecessor,
                text(body, "pack"),
                decimal(body, "capital"),
                instant(body, "at"));
    }

    private static Told filled(Fields body) {
        return new Told.Filled(
                "order",
                text(body, "symbol"),
                text(body, "side"),
                text(body, "liquidity"),
                decimal(body, "quantity"),
                decimal(body, "notional"),
                decimal(body, "fee"),
                decimal(body, "realised"),
                decimal(body, "positionAfter"),
                decimal(body, "balance"));
    }

    private static Told closed(Fields body) {
        var held = decimal(body, "quantity");
        return new Told.Filled(
                text(body, "reason"),
                text(body, "symbol"),
                held.signum() > 0 ? "sell" : "buy",
                "taker",
                held.abs(),
                decimal(body, "notional"),
                decimal(body, "fee"),
                decimal(body, "realised"),
                BigDecimal.ZERO,
                decimal(body, "balance"));
    }

    private static Told rolled(Fields body) {
        var financing = BigDecimal.ZERO;
        for (var each : items(body, "financing")) {
            financing = financing.add(decimal(each instanceof Fields fields ? fields : Fields.EMPTY, "amount"));
        }
        return new Told.Rolled(instant(body, "at"), financing, decimal(body, "balance"), decimal(body, "equity"));
    }

    private static Fields object(Fields body, String key) {
        if (body.get(key) instanceof Fields fields) {
            return fields;
        }
        throw missing(key, body);
    }

    private static Iterable<Json> items(Fields body, String key) {
        if (body.get(key) instanceof Json.Items(var values)) {
            return values;
        }
        throw missing(key, body);
    }

    private static boolean flag(Fields body, String key) {
        if (body.get(key) instanceof Json.Flag(var value)) {
            return value;
        }
        throw missing(key, body);
    }

    private static String text(Fields body, String key) {
        if (body.get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw missing(key, body);
    }

    private static UUID id(Fields body, String key) {
        return Texts.id(text(body, key));
    }

    private static Instant instant(Fields body, String key) {
        return Texts.instant(text(body, key));
    }

    private static BigDecimal decimal(Fields body, String key) {
        try {
            return new BigDecimal(text(body, key));
        } catch (NumberFormatException _) {
            throw missing(key, body);
        }
    }

    private static NotCanonical missing(String key, Fields body) {
        return new NotCanonical("/body/" + key, "what such an event says", Objects.toString(body.get(key)));
    }
}
