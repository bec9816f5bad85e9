package assay.core.assessment;

import assay.contracts.form.Forms;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.number.Decimal;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Rounding;
import assay.domain.order.Order;
import assay.proof.codec.Behind;
import assay.proof.codec.LineCodec;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What journal lines tell, in the shapes it is answered in. */
@Singleton
final class JournalShapes {
    private static final Behind NOWHERE = new Behind(0, Instant.EPOCH, "");

    private final LineCodec codec;

    JournalShapes(LineCodec codec) {
        this.codec = codec;
    }

    /** An event of a line; empty for an input. */
    Optional<Event> event(JournalLine line) {
        return line.said().kind() == JournalLine.Kind.EVENT ? Optional.of(codec.event(line)) : Optional.empty();
    }

    /** A denial that stands in no journal. */
    Map<String, Object> reason(DenialReason reason) {
        var said = codec.said(new Event.CommandDenied(List.of(), new UUID(0, 0), reason), NOWHERE);
        return said.body().get("reason") instanceof Fields fields ? JsonMaps.reason(fields) : Map.of();
    }

    /** The order that a line of type OrderPlaced or OrderDenied is about. */
    UUID subject(Line line) {
        var event = codec.event(JournalLine.of(line));
        if (event instanceof Event.OrderPlaced placed) {
            return placed.order().id();
        }
        if (event instanceof Event.OrderDenied denied) {
            return denied.order();
        }
        throw new IllegalArgumentException("no order: " + line.type());
    }

    /** How an order stands after these lines; empty when none is about it. */
    Optional<HttpAnswers.Order> order(UUID order, List<Line> lines) {
        var story = new OrderStory(order);
        for (var line : lines) {
            var parsed = JournalLine.of(line);
            event(parsed).ifPresent(event -> story.tell(event, parsed));
        }
        return story.isKnown() ? Optional.of(story.answer(lines.getLast())) : Optional.empty();
    }

    /** One order's events, gathered. */
    private static final class OrderStory {
        private final UUID id;
        private final List<HttpAnswers.Fill> fills = new ArrayList<>();
        private Quantity filled = Quantity.ZERO;
        private @Nullable Order placed;
        private Event.@Nullable OrderDenied denied;
        private @Nullable Map<String, Object> reason;
        private boolean cancelled;

        OrderStory(UUID id) {
            this.id = id;
        }

        void tell(Event event, JournalLine line) {
            if (event instanceof Event.OrderPlaced each && each.order().id().equals(id)) {
                placed = each.order();
            } else if (event instanceof Event.OrderDenied denial
                    && denial.order().equals(id)) {
                denied = denial;
                reason = line.said().body().get("reason") instanceof Fields fields ? JsonMaps.reason(fields) : null;
            } else if (event instanceof Event.OrderFilled fill && fill.order().equals(id)) {
                filled = filled.plus(fill.quantity());
                fills.add(new HttpAnswers.Fill(
                        average(fill.notional(), fill.quantity()).toString(),
                        fill.quantity().toString(),
                        fill.fee().toString()));
            } else if (event instanceof Event.OrderCancelled cancel
                    && cancel.order().equals(id)) {
                cancelled = true;
            }
        }

        boolean isKnown() {
            return placed != null || denied != null;
        }

        private String status() {
            if (placed == null) {
                return "denied";
            }
            if (cancelled) {
                return "cancelled";
            }
            return filled.compareTo(placed.quantity()) >= 0 ? "filled" : "open";
        }

        HttpAnswers.Order answer(Line last) {
            var line = JournalLine.of(last);
            return new HttpAnswers.Order(
                    id,
                    status(),
                    reason,
                    fills,
                    symbol(),
                    side(),
                    type(),
                    quantity(),
                    placed == null ? null : text(placed.limit()),
                    placed == null ? null : text(placed.stopLoss()),
                    line.account(),
                    Long.toString(line.said().tape()),
                    Long.toString(line.sequence()),
                    last.hash());
        }

        private @Nullable String symbol() {
            if (placed != null) {
                return placed.symbol().name();
            }
            return denied == null ? null : denied.symbol().name();
        }

        private @Nullable String side() {
            if (placed != null) {
                return Forms.word(placed.side());
            }
            return denied == null ? null : Forms.word(denied.side());
        }

        private @Nullable String type() {
            if (placed != null) {
                return Forms.word(placed.type());
            }
            return denied == null ? null : Forms.word(denied.type());
        }

        private @Nullable String quantity() {
            if (placed != null) {
                return placed.quantity().toString();
            }
            return denied == null ? null : denied.quantity().toString();
        }

        private static @Nullable String text(@Nullable Price price) {
            return price == null ? null : price.toString();
        }
    }

    /** What came of a command that is no order. */
    HttpAnswers.Done done(UUID command, List<Line> lines) {
        var reason = lines.stream()
                .map(JournalLine::of)
                .filter(line -> event(line)
                        .filter(event -> event instanceof Event.CommandDenied denied
                                && denied.command().equals(command))
                        .isPresent())
                .findFirst()
                .map(line -> line.said().body().get("reason") instanceof Fields fields
                        ? JsonMaps.reason(fields)
                        : Map.<String, Object>of());
        var last = JournalLine.of(lines.getLast());
        return new HttpAnswers.Done(
                reason.isPresent() ? "denied" : "applied",
                reason.orElse(null),
                last.account(),
                Long.toString(last.said().tape()),
                Long.toString(last.sequence()),
                lines.getLast().hash());
    }

    /** A line of type RuleViolated. */
    HttpAnswers.Violation violation(Line line) {
        var parsed = JournalLine.of(line);
        if (!(codec.event(parsed) instanceof Event.RuleViolated violated)) {
            throw new IllegalArgumentException("no violation: " + line.type());
        }
        var finding = violated.finding();
        var confirmed = Texts.instant(parsed.said().at());
        var words = "Rule %s: %s was below the floor %s (anchor %s) from %s on and still at %s."
                .formatted(
                        finding.rule(),
                        finding.value(),
                        finding.floor(),
                        finding.anchor(),
                        Texts.instant(violated.touchedAt()),
                        confirmed);
        return new HttpAnswers.Violation(
                finding.rule(),
                finding.equity().toString(),
                finding.floor().toString(),
                Texts.instant(violated.touchedAt()),
                confirmed,
                words,
                Forms.word(violated.effect()),
                Long.toString(parsed.sequence()));
    }

    /** A line of type OrderFilled or PositionClosed. */
    HttpAnswers.Trade trade(Line line) {
        var parsed = JournalLine.of(line);
        var event = codec.event(parsed);
        if (event instanceof Event.OrderFilled fill) {
            return trade(fill, parsed);
        }
        if (event instanceof Event.PositionClosed closed) {
            return trade(closed, parsed);
        }
        throw new IllegalArgumentException("no trade: " + line.type());
    }

    private static HttpAnswers.Trade trade(Event.OrderFilled fill, JournalLine line) {
        return new HttpAnswers.Trade(
                fill.order(),
                fill.symbol().name(),
                Forms.word(fill.side()),
                average(fill.notional(), fill.quantity()).toString(),
                fill.quantity().toString(),
                fill.fee().toString(),
                fill.realised().toString(),
                null,
                Texts.instant(line.said().at()),
                Long.toString(line.said().tape()),
                Long.toString(line.sequence()));
    }

    private static HttpAnswers.Trade trade(Event.PositionClosed closed, JournalLine line) {
        return new HttpAnswers.Trade(
                null,
                closed.symbol().name(),
                closed.quantity().isPositive() ? "sell" : "buy",
                closed.price().toString(),
                closed.quantity().absolute().toString(),
                closed.fee().toString(),
                closed.realised().toString(),
                Forms.word(closed.reason()),
                Texts.instant(line.said().at()),
                Long.toString(line.said().tape()),
                Long.toString(line.sequence()));
    }

    private static Price average(Money notional, Quantity quantity) {
        return new Price(Decimal.quotient(notional.units(), quantity.units(), Rounding.HALF_EVEN));
    }
}
