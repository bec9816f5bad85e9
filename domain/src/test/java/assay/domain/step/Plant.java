package assay.domain.step;

import assay.domain.account.AccountState;
import assay.domain.account.Event;
import assay.domain.account.Watch;
import assay.domain.mark.Mark;
import assay.domain.mark.MarkState;
import assay.domain.number.Money;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Hold;
import assay.domain.rule.Lock;
import assay.domain.rule.Pack;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeBody;
import java.time.Duration;
import java.util.List;

/** Bugs planted one at a time around the step, each of which the simulation must find. */
enum Plant {
    NONE,
    WATCH_LOST,
    PEAK_FORGOTTEN,
    HOLD_FORGOTTEN,
    DOUBT_FORGOTTEN,
    TAKEN_FORGOTTEN,
    WATCH_NOT_NOTED,
    USE_NOT_CITED,
    FEE_NOT_CHARGED,
    PENNY_LOST,
    FILL_FOLDED_TWICE,
    ROLL_TWICE,
    ROLL_SKIPPED,
    ANCHOR_NOT_MOVED,
    WARNING_TWICE,
    CANCEL_LOST,
    ALIVE_AFTER_THE_END,
    TOUCH_NOT_CLEARED,
    HOLD_IGNORED,
    TOUCHING_IS_NOT_PASSING,
    TRAIL_IGNORED,
    LOCK_IGNORED,
    COSTS_IGNORED,
    RESET_AN_HOUR_LATE,
    DOUBT_TRUSTED,
    FILLED_OFF_THE_BOOK,
    BAND_WIDENED,
    LEVERAGE_DOUBLED,
    FINANCING_FORGOTTEN,
    DOUBT_IGNORED,
    CLOSED_AT_THE_MID;

    /** The pack that the account is opened under; the simulation believes in the original. */
    Pack pack(Pack pack) {
        return switch (this) {
            case HOLD_IGNORED ->
                PlantedPacks.losses(
                        pack,
                        loss -> PlantedPacks.with(
                                loss, new Hold(Duration.ZERO, loss.hold().atOnceBeyond())));
            case TOUCHING_IS_NOT_PASSING ->
                PlantedPacks.losses(
                        pack,
                        loss -> PlantedPacks.with(
                                loss,
                                loss.comparison() == Comparison.TOUCH ? Comparison.PASS_THROUGH : Comparison.TOUCH));
            case TRAIL_IGNORED ->
                PlantedPacks.losses(
                        pack,
                        loss -> loss.trail() == Trail.NONE || loss.lock() instanceof Lock.Jump
                                ? loss
                                : PlantedPacks.with(loss, Trail.NONE));
            case LOCK_IGNORED -> PlantedPacks.losses(pack, loss -> PlantedPacks.with(loss, new Lock.None()));
            case COSTS_IGNORED ->
                PlantedPacks.losses(
                        pack, loss -> PlantedPacks.with(loss, loss.costs() == Costs.ALL ? Costs.NONE : Costs.ALL));
            case RESET_AN_HOUR_LATE ->
                PlantedPacks.losses(
                        pack,
                        loss -> PlantedPacks.with(
                                loss,
                                new assay.domain.rule.Reset(
                                        loss.reset().zone(), loss.reset().time().plusHours(1))));
            case BAND_WIDENED, LEVERAGE_DOUBLED, FINANCING_FORGOTTEN, DOUBT_IGNORED -> PlantedPacks.phase(this, pack);
            default -> pack;
        };
    }

    /** What the account is shown of the tape. */
    TapeBody shown(TapeBody body) {
        return this == DOUBT_TRUSTED && body instanceof TapeBody.Marked(var mark) && mark.state() == MarkState.SINGLE
                ? new TapeBody.Marked(new Mark(
                        mark.instrument(),
                        MarkState.GOOD,
                        mark.price(),
                        mark.bid(),
                        mark.ask(),
                        mark.formula(),
                        mark.rate(),
                        mark.quotes()))
                : body;
    }

    Outcome outcome(AccountState before, Outcome outcome) {
        var state = outcome.state();
        var watch = state.watch();
        return switch (this) {
            case WATCH_LOST -> new Outcome(new AccountState(state.account(), Watch.EMPTY), outcome.events());
            case PEAK_FORGOTTEN ->
                PlantedEvents.watched(outcome, new Watch(List.of(), watch.holdings(), watch.doubts(), watch.taken()));
            case HOLD_FORGOTTEN ->
                PlantedEvents.watched(outcome, new Watch(watch.peaks(), List.of(), watch.doubts(), watch.taken()));
            case DOUBT_FORGOTTEN ->
                PlantedEvents.watched(outcome, new Watch(watch.peaks(), watch.holdings(), List.of(), watch.taken()));
            case TAKEN_FORGOTTEN ->
                PlantedEvents.watched(outcome, new Watch(watch.peaks(), watch.holdings(), watch.doubts(), List.of()));
            case WATCH_NOT_NOTED ->
                PlantedEvents.told(before, outcome, event -> !(event instanceof Event.WatchNoted), event -> event);
            case USE_NOT_CITED -> PlantedEvents.told(before, outcome, event -> true, PlantedEvents::uncited);
            case FEE_NOT_CHARGED ->
                PlantedEvents.told(before, outcome, event -> true, event -> PlantedEvents.fee(event, Money.ZERO));
            case PENNY_LOST -> PlantedEvents.told(before, outcome, event -> true, PlantedEvents::penny);
            case FILL_FOLDED_TWICE -> PlantedEvents.doubled(before, outcome, Event.OrderFilled.class);
            case ROLL_TWICE -> PlantedEvents.doubled(before, outcome, Event.DayRolled.class);
            case WARNING_TWICE -> PlantedEvents.doubled(before, outcome, Event.WarningRaised.class);
            case ROLL_SKIPPED -> PlantedEvents.without(before, outcome, Event.DayRolled.class);
            case ANCHOR_NOT_MOVED -> PlantedEvents.without(before, outcome, Event.AnchorMoved.class);
            case CANCEL_LOST -> PlantedEvents.without(before, outcome, Event.OrderCancelled.class);
            case TOUCH_NOT_CLEARED -> PlantedEvents.without(before, outcome, Event.FloorCleared.class);
            case ALIVE_AFTER_THE_END -> PlantedEvents.alive(outcome);
            case FILLED_OFF_THE_BOOK -> PlantedEvents.told(before, outcome, event -> true, PlantedEvents::improved);
            case CLOSED_AT_THE_MID -> PlantedEvents.told(before, outcome, event -> true, PlantedEvents::middle);
            default -> outcome;
        };
    }
}
