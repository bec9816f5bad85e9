package assay.core.shard;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.Announcement;
import assay.contracts.announcement.AssessmentAnnouncement;
import assay.contracts.announcement.RulesAnnouncement;
import assay.contracts.announcement.TradingAnnouncement;
import assay.contracts.form.Forms;
import assay.contracts.journal.JournalLine;
import assay.domain.account.Event;
import assay.domain.number.Decimal;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Rounding;
import assay.domain.order.Order;
import assay.proof.codec.LineCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes out for a committed line: the line itself, then what it announces on topics made for everyone else. */
final class Announcements {

    private static final Map<String, Set<String>> TYPES_BY_TOPIC = Map.of(
            Topics.ORDER_PLACED, Set.of("OrderPlaced"),
            Topics.ORDER_FILLED, Set.of("OrderFilled"),
            Topics.ORDER_DENIED, Set.of("OrderDenied"),
            Topics.ORDER_CANCELLED, Set.of("OrderCancelled"),
            Topics.POSITION_CHANGED, Set.of("OrderFilled", "PositionClosed"),
            Topics.ASSESSMENT_CREATED, Set.of("AccountOpened"),
            Topics.PHASE_PASSED, Set.of("PhasePassed"),
            Topics.WARNING_RAISED, Set.of("WarningRaised"),
            Topics.VIOLATION_DETECTED, Set.of("RuleViolated"));

    private final LineCodec codec;
    private final Facts facts;

    Announcements(LineCodec codec, Facts facts) {
        this.codec = codec;
        this.facts = facts;
    }

    /** The records of a line, in the order in which they are sent. */
    List<Outgoing> of(ShardLine line) {
        var records = new ArrayList<Outgoing>();
        records.add(new Outgoing(
                Topics.TRADING_JOURNAL,
                line.shard(),
                line.shardSequence(),
                line.account(),
                line.line().bytes()));
        try {
            var event = event(line);
            if (event != null) {
                facts.learn(line.account(), event);
                bodies(line.account(), event).forEach(body -> records.add(record(line, body)));
            }
            return records;
        } catch (RuntimeException e) {
            facts.forget(line.account());
            throw e;
        }
    }

    private @Nullable Event event(ShardLine line) {
        if (line.event() != null || Lines.isInput(line.line())) {
            return line.event();
        }
        return codec.event(JournalLine.of(line.line()));
    }

    private Outgoing record(ShardLine line, Announcement body) {
        var topic = body.topic();
        long sequence = line.line().sequence();
        var types = TYPES_BY_TOPIC.getOrDefault(topic, Set.of());
        var announced = new Announced(
                Announced.eventId(line.account(), topic, sequence),
                line.line().at(),
                line.account(),
                sequence,
                types.isEmpty() ? 0 : facts.previous(line.account(), topic, types, sequence),
                body);
        return new Outgoing(topic, line.shard(), 0, line.account(), announced.bytes());
    }

    /** The record of a sample. */
    Outgoing of(EquitySample sample) {
        var announced = new Announced(
                Announced.eventId(sample.account(), Topics.EQUITY_MARKED, sample.tape()),
                sample.at(),
                sample.account(),
                null,
                null,
                sample.body());
        return new Outgoing(Topics.EQUITY_MARKED, 0, 0, sample.account(), announced.bytes());
    }

    private List<Announcement> bodies(UUID account, Event event) {
        return switch (event) {
            case Event.AccountOpened e -> List.of(created(e));
            case Event.OrderPlaced e -> List.of(placed(e.order()));
            case Event.OrderDenied e ->
                List.of(new TradingAnnouncement.OrderDenied(
                        e.order(), e.symbol().name(), Lines.code((Record) e.reason())));
            case Event.OrderFilled e -> filled(e);
            case Event.OrderCancelled e -> List.of(cancelled(account, e));
            case Event.PositionClosed e ->
                List.of(new TradingAnnouncement.PositionChanged(
                        e.symbol().name(), "0", "0", e.realised().toString()));
            case Event.RuleViolated e -> List.of(violated(e));
            case Event.WarningRaised e ->
                List.of(new RulesAnnouncement.WarningRaised(
                        e.rule(), e.percent(), e.value().toString(), e.floor().toString()));
            case Event.PhasePassed e -> passed(account, e);
            case Event.AccountFailed e -> List.of(abandoned(account, "failed", e.rule()));
            case Event.EquityExhausted _ -> List.of(abandoned(account, "failed", null));
            case Event.AccountExpired e -> List.of(abandoned(account, "expired", e.rule()));
            case Event.AccountGivenUp _ -> List.of(abandoned(account, "givenUp", null));
            case Event.WatchNoted _,
                    Event.CommandDenied _,
                    Event.StopTriggered _,
                    Event.OrderResized _,
                    Event.DayRolled _,
                    Event.AnchorMoved _,
                    Event.FloorTouched _,
                    Event.FloorCleared _,
                    Event.JudgementPaused _,
                    Event.JudgementResumed _,
                    Event.AccountFrozen _,
                    Event.AccountThawed _,
                    Event.AccountHalted _ -> List.of();
        };
    }

    private static Announcement created(Event.AccountOpened e) {
        var pack = e.pack();
        return new AssessmentAnnouncement.Created(
                e.assessment(),
                e.packHash(),
                pack.phases().get(e.phase()).name(),
                e.capital().toString(),
                pack.currency());
    }

    private static Announcement placed(Order order) {
        return new TradingAnnouncement.OrderPlaced(
                order.id(),
                order.symbol().name(),
                Forms.word(order.side()),
                Forms.word(order.type()),
                order.quantity().toString(),
                text(order.limit()),
                text(order.stop()));
    }

    private static List<Announcement> filled(Event.OrderFilled e) {
        var price = average(e.notional().units(), e.quantity());
        return List.of(
                new TradingAnnouncement.OrderFilled(
                        e.order(),
                        e.fill(),
                        e.symbol().name(),
                        Forms.word(e.side()),
                        e.quantity().toString(),
                        price,
                        e.fee().toString()),
                new TradingAnnouncement.PositionChanged(
                        e.symbol().name(),
                        e.positionAfter().toString(),
                        e.positionAfter().isZero() ? "0" : average(e.costAfter().units(), e.positionAfter()),
                        e.realised().toString()));
    }

    private static String average(long money, Quantity quantity) {
        return new Price(Decimal.quotient(money, quantity.absolute().units(), Rounding.HALF_EVEN)).toString();
    }

    private Announcement cancelled(UUID account, Event.OrderCancelled e) {
        var symbol = facts.symbolOfGone(account, e.order());
        return new TradingAnnouncement.OrderCancelled(
                e.order(), symbol.name(), Forms.word(e.reason()), e.remaining().toString());
    }

    private static Announcement violated(Event.RuleViolated e) {
        return new RulesAnnouncement.ViolationDetected(
                e.finding().rule(),
                e.finding().equity().toString(),
                e.finding().floor().toString(),
                e.touched(),
                e.uses().getLast().sequence());
    }

    private List<Announcement> passed(UUID account, Event.PhasePassed e) {
        var opening = facts.opening(account);
        var phase = opening.pack().phases().get(opening.phase()).name();
        var passed = new AssessmentAnnouncement.PhasePassed(opening.assessment(), phase, null);
        return e.last() ? List.of(passed, new AssessmentAnnouncement.Completed(opening.assessment())) : List.of(passed);
    }

    private Announcement abandoned(UUID account, String outcome, @Nullable String rule) {
        return new AssessmentAnnouncement.Abandoned(facts.opening(account).assessment(), outcome, rule);
    }

    private static @Nullable String text(@Nullable Price price) {
        return price == null ? null : price.toString();
    }
}
