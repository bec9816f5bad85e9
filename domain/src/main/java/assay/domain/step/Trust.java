package assay.domain.step;

import assay.domain.account.Event;
import assay.domain.account.Watch;
import assay.domain.instrument.Symbol;
import assay.domain.tape.TapeBody;
import java.time.Duration;

/** Whether held instruments have a mark that judges: doubts as they begin and end, and the pauses written of them. */
final class Trust {
    /** A pause of judgement is written once it lasted this long. */
    static final Duration WRITTEN_AFTER = Duration.ofSeconds(5);
    /** Without a trusted mark of a held instrument for this long, only orders that reduce risk are taken. */
    static final Duration ORDERS_UNTIL = Duration.ofSeconds(60);

    private Trust() {}

    /** Takes in the current entry: a change of trust of a held instrument restarts every running hold. */
    static void update(Turn turn) {
        if (turn.entry().body() instanceof TapeBody.Marked(var mark)
                && turn.account().position(mark.instrument()) != null) {
            if (mark.state().judges()) {
                regained(turn, mark.instrument());
            } else {
                lost(turn, mark.instrument());
            }
        }
        for (var position : turn.account().positions()) {
            write(turn, position.symbol());
        }
    }

    private static void regained(Turn turn, Symbol symbol) {
        var doubt = turn.sight().doubt(symbol);
        if (doubt != null) {
            if (turn.account().pauses().contains(symbol)) {
                turn.tell(new Event.JudgementResumed(turn.uses(), symbol, doubt.since(), turn.at()));
            }
            Memory.trust(turn.sight(), symbol);
            Memory.releaseAll(turn.sight());
        }
    }

    private static void lost(Turn turn, Symbol symbol) {
        if (turn.sight().doubt(symbol) != null) {
            return;
        }
        var entry = turn.sight().markBefore(symbol);
        if (entry == null) {
            return;
        }
        var mark = Sight.markOf(entry);
        var price = mark.price();
        var bid = mark.bid();
        var ask = mark.ask();
        if (mark.state().judges() && price != null && bid != null && ask != null) {
            var doubt = new Watch.Doubt(symbol, turn.at(), entry.sequence(), price, bid, ask);
            Memory.doubt(turn.sight(), doubt);
            Memory.releaseAll(turn.sight());
        }
    }

    private static void write(Turn turn, Symbol symbol) {
        if (turn.sight().watch().doubts().isEmpty() || turn.account().pauses().contains(symbol)) {
            return;
        }
        var doubt = turn.sight().doubt(symbol);
        if (doubt != null && !turn.at().isBefore(doubt.since().plus(WRITTEN_AFTER))) {
            turn.tell(new Event.JudgementPaused(turn.uses(), symbol, doubt.since()));
        }
    }

    /** The instrument is no longer held: its doubt is over. */
    static void released(Turn turn, Symbol symbol) {
        var doubt = turn.sight().doubt(symbol);
        if (doubt != null) {
            if (turn.account().pauses().contains(symbol)) {
                turn.tell(new Event.JudgementResumed(turn.uses(), symbol, doubt.since(), turn.at()));
            }
            Memory.trust(turn.sight(), symbol);
        }
    }
}
