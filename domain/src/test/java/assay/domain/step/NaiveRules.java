package assay.domain.step;

import static assay.domain.step.NaiveBook.ZERO;
import static assay.domain.step.NaiveBook.number;
import static assay.domain.step.NaiveBook.words;

import assay.domain.account.Account;
import assay.domain.account.Event;
import assay.domain.instrument.Symbol;
import assay.domain.rule.Anchor;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Pack;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import assay.domain.tape.TapeBody;
import assay.domain.tape.TapeEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one account, written a second time in the plainest way: what must be said of days, anchors, floors,
 * warnings and closings at each step, as words to compare.
 */
final class NaiveRules {
    private final Pack pack;
    final NaiveBook book;
    final NaiveMarks marks = new NaiveMarks();
    private final List<NaiveFloor> floors = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Instant dayRoll;
    private @Nullable String breached;
    private boolean pausing;
    boolean ended;

    NaiveRules(Pack pack, Instant opened, NaiveMarks known) {
        this.pack = pack;
        var phase = pack.phases().getFirst();
        this.book = new NaiveBook(number(phase.capital()));
        this.dayRoll = NaiveFloor.next(pack.day(), opened);
        for (var rule : phase.rules()) {
            if (rule instanceof Rule.LossRule loss) {
                floors.add(new NaiveFloor(loss, number(phase.capital()), opened));
            }
        }
        marks.now.putAll(known.now);
        marks.trusted.putAll(known.trusted);
    }

    /** What must be said at an entry, given what filled there. */
    List<String> entry(TapeEntry entry, List<Event> events) {
        said.clear();
        if (!ended) {
            rolls(entry.at());
        }
        if (entry.body() instanceof TapeBody.Marked(var mark)) {
            var held = book.positions.containsKey(mark.instrument());
            if (marks.take(mark) && held) {
                floors.forEach(floor -> floor.heldSince = null);
            }
        }
        if (ended || floors.stream().anyMatch(floor -> floor.paused)) {
            closeTrusted();
        }
        fills(events);
        var judged = entry.body() instanceof TapeBody.Marked(var mark)
                && mark.state().judges()
                && book.positions.containsKey(mark.instrument());
        var flat = book.positions.isEmpty()
                && (!events.isEmpty() || floors.stream().anyMatch(floor -> floor.touched));
        if (!ended && (judged || flat)) {
            judge(entry.at());
        }
        return said;
    }

    /** What must be said at a command, given what filled there. */
    List<String> command(Instant at, List<Event> events) {
        said.clear();
        fills(events);
        for (var event : events) {
            if (event instanceof Event.AccountGivenUp) {
                ended = true;
                closeTrusted();
            }
        }
        var changed = events.stream().anyMatch(NaiveWords::isChange);
        if (!ended && book.positions.isEmpty() && changed) {
            judge(at);
        }
        return said;
    }

    private void fills(List<Event> events) {
        for (var event : events) {
            if (event instanceof Event.OrderFilled fill) {
                said.add(book.filled(fill));
            }
        }
    }

    BigDecimal equity(int sign) {
        var equity = book.cash;
        for (var held : book.positions.entrySet()) {
            equity = equity.add(marks.profit(held.getKey(), held.getValue(), sign));
        }
        return equity;
    }

    private void closeTrusted() {
        for (var symbol : List.copyOf(book.positions.keySet())) {
            if (marks.isTrusted(symbol)) {
                var mark = Objects.requireNonNull(marks.last(symbol));
                var isLong = Objects.requireNonNull(book.positions.get(symbol)).isLong();
                said.add(book.close(symbol, Objects.requireNonNull(isLong ? mark.bid() : mark.ask())));
            }
        }
    }

    private void rolls(Instant at) {
        while (!ended) {
            NaiveFloor first = null;
            for (var floor : floors) {
                if (floor.reset != null
                        && (first == null || floor.reset.isBefore(Objects.requireNonNull(first.reset)))) {
                    first = floor;
                }
            }
            var reset = first == null ? null : first.reset;
            if (reset != null && reset.isBefore(dayRoll)) {
                if (reset.isAfter(at)) {
                    return;
                }
                reset(Objects.requireNonNull(first), reset, at);
            } else {
                if (dayRoll.isAfter(at)) {
                    return;
                }
                day();
            }
        }
    }

    private void day() {
        var paid = ZERO;
        for (var held : book.positions.entrySet()) {
            var price = number(Objects.requireNonNull(
                    Objects.requireNonNull(marks.last(held.getKey())).price()));
            var notional =
                    NaiveBook.even(price.multiply(held.getValue().quantity().abs()));
            paid = paid.add(notional.multiply(number(pack.phases().getFirst().financing()))
                    .setScale(8, RoundingMode.CEILING));
        }
        book.cash = book.cash.subtract(paid);
        book.financing = book.financing.add(paid);
        said.add(words("day " + dayRoll, paid, book.cash, equity(0)));
        dayRoll = NaiveFloor.next(pack.day(), dayRoll);
    }

    private void reset(NaiveFloor floor, Instant reset, Instant at) {
        judge(floor, at, true);
        conclude();
        if (ended) {
            return;
        }
        var loss = floor.rule.loss();
        var daily = floor.rule instanceof Rule.DailyLoss;
        var before = floor.top();
        var reading = floor.reading(book, equity(0));
        if (loss.anchor() != Anchor.INITIAL) {
            floor.anchor = switch (loss.trail()) {
                case NONE -> reading;
                case CLOSE -> reading.max(floor.anchor);
                case INSTANT -> daily ? reading : floor.anchor;
            };
        }
        floor.peak = daily ? null : floor.peak;
        floor.rest();
        floor.paused = false;
        floor.warned = 0;
        floor.reset = NaiveFloor.next(loss, reset);
        said.add(words("anchor " + floor.rule.id() + " " + reset, before, floor.anchor, floor.floor(floor.anchor)));
        if (loss.evaluation() == Evaluation.TICK) {
            judge(floor, at, true);
            conclude();
        }
    }

    private void judge(Instant at) {
        floors.forEach(floor -> judge(floor, at, false));
        var pausedNow = pausing;
        conclude();
        if (!ended && !pausedNow) {
            floors.stream().filter(floor -> !floor.paused).forEach(this::warn);
        }
    }

    private void judge(NaiveFloor floor, Instant at, boolean atReset) {
        var loss = floor.rule.loss();
        if (floor.paused) {
            return;
        }
        var trusted = book.positions.keySet().stream().allMatch(marks::isTrusted);
        if (!atReset && loss.trail() == Trail.INSTANT && trusted) {
            var reading = floor.reading(book, equity(1));
            floor.peak = reading.max(floor.top());
        }
        if (loss.evaluation() == Evaluation.CLOSE && !atReset) {
            return;
        }
        var value = floor.value(book, equity(1));
        if (!floor.isBroken(value)) {
            clear(floor, value);
            return;
        }
        if (!floor.touched) {
            said.add(words("touch " + floor.rule.id(), value, floor.floor(), floor.top()));
        }
        floor.heldSince = floor.touched && !atReset && floor.heldSince != null ? floor.heldSince : at;
        floor.touched = true;
        var far = floor.floor().subtract(value);
        var atOnce = far.compareTo(number(loss.hold().atOnceBeyond()).multiply(floor.capital)) > 0;
        var held = !atReset
                && Duration.between(floor.heldSince, at).compareTo(loss.hold().duration()) >= 0;
        if (atOnce
                || held
                || loss.evaluation() == Evaluation.CLOSE
                || loss.hold().duration().isZero()) {
            said.add(words("violate " + floor.rule.id() + " " + atOnce, value, floor.floor()));
            violate(floor);
        }
    }

    private void clear(NaiveFloor floor, BigDecimal value) {
        if (floor.touched) {
            said.add(words("clear " + floor.rule.id(), value, floor.floor()));
        }
        floor.rest();
    }

    private void violate(NaiveFloor floor) {
        floor.rest();
        if (floor.rule.effect() == Effect.PAUSE) {
            floor.paused = true;
            pausing = true;
        } else if (breached == null) {
            breached = floor.rule.id();
        }
    }

    private void conclude() {
        var close = breached != null || pausing;
        if (equity(1).signum() <= 0) {
            said.add(words("exhausted", equity(1)));
            breached = breached == null ? "equity" : breached;
            close = true;
        }
        if (breached != null) {
            said.add("fail " + breached);
            ended = true;
        }
        if (close) {
            closeTrusted();
        }
        pausing = false;
        breached = null;
    }

    private void warn(NaiveFloor floor) {
        var value = floor.value(book, equity(-1));
        var percent = floor.warn(value);
        if (percent > 0) {
            said.add(words("warn " + floor.rule.id() + " " + percent, value));
        }
    }

    /** A price at which equity equals some floor to the last digit. */
    @Nullable
    String edge(Symbol symbol, Random random) {
        var held = book.positions.get(symbol);
        if (ended || held == null || book.positions.size() > 1 || floors.isEmpty()) {
            return null;
        }
        return floors.get(random.nextInt(floors.size())).edge(book, held);
    }

    /** A pass and an expiry close by ways not modelled here: what is left is taken as told. */
    void endedAs(Account account) {
        ended = true;
        book.cash = number(account.balance());
        book.positions.keySet().removeIf(symbol -> account.position(symbol) == null);
    }
}
