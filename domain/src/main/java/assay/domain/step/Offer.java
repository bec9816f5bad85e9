package assay.domain.step;

import assay.domain.account.DenialReason;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Instrument;
import assay.domain.instrument.Symbol;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.TapeBody;
import org.jspecify.annotations.Nullable;

/** What the phase offers for one instrument: its terms, the venue's fees, the leverage. */
record Offer(Instrument terms, FeeSchedule fees, Ratio leverage) {

    /** The offer, or why there is none. */
    record Sought(@Nullable Offer offer, @Nullable DenialReason reason) {
        private static Sought none(DenialReason reason) {
            return new Sought(null, reason);
        }
    }

    static Sought seek(Turn turn, Symbol symbol) {
        var entry = turn.sight().terms(symbol);
        if (entry == null || !(entry.body() instanceof TapeBody.Terms(var terms))) {
            return Sought.none(new DenialReason.UnknownInstrument(symbol));
        }
        var leverage = turn.phase().leverageOf(terms.type());
        if (leverage == null || !terms.multiplier().equals(Ratio.ONE)) {
            return Sought.none(new DenialReason.NotOffered(symbol, terms.type()));
        }
        var fees = fees(turn, terms);
        return fees == null
                ? Sought.none(new DenialReason.NoFees(symbol, turn.phase().venue()))
                : new Sought(new Offer(terms, fees, leverage), null);
    }

    /** The offer of an instrument that is already held or ordered; absent only if its fees are gone from the tape. */
    static @Nullable Offer of(Turn turn, Symbol symbol) {
        return seek(turn, symbol).offer();
    }

    private static @Nullable FeeSchedule fees(Turn turn, Instrument terms) {
        var entry = turn.sight().document(terms.feeDocument());
        if (entry != null
                && entry.body() instanceof TapeBody.Document document
                && document.content() instanceof DocumentContent.Fees(var fees)) {
            return fees.of(turn.phase().venue());
        }
        return null;
    }
}
