package assay.contracts.tape;

import assay.contracts.form.Forms;
import assay.contracts.form.Named;
import assay.contracts.form.OneOf;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import assay.contracts.line.Fields;
import assay.contracts.line.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a tape entry says, spelled; the type on the wire is the case's name in lower case. */
public sealed interface TapeContent {

    /** The first line of a tape: `assay/1`. */
    record Genesis(@Spelled(Spelling.NAME) String format) implements TapeContent {}

    /** Fees, a calendar or formula parameters; `hash` is that of the content's canonical bytes. */
    record Document(@Spelled(Spelling.HASH) String hash, Fields content) implements TapeContent {

        public static Document of(Fields content) {
            return new Document(Sha256.hex(content.bytes()), content);
        }
    }

    /**
     * The consolidated price of an instrument and what it was made of.
     *
     * @param state how far it is to be trusted; price, bid and ask are absent when there is none
     * @param formula hash of the parameter document
     * @param rate sequence of the USDT-USD mark that was used, if any
     */
    record Mark(
            @Spelled(Spelling.NAME) String instrument,

            @OneOf({"good", "single", "disputed", "none", "settled"})
            String state,

            @Spelled(Spelling.DECIMAL) @Nullable String price,
            @Spelled(Spelling.DECIMAL) @Nullable String bid,
            @Spelled(Spelling.DECIMAL) @Nullable String ask,
            @Spelled(Spelling.HASH) String formula,
            @Nullable Long rate,
            List<Quote> quotes)
            implements TapeContent {}

    /** Ten levels of one venue's book, best first; each level is price and size. */
    record Book(
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String venue,
            String update,
            List<Level> bids,
            List<Level> asks)
            implements TapeContent {}

    /**
     * The terms an instrument trades on.
     *
     * @param kind `class` on the wire: crypto or prediction
     * @param fees hash of the fee document
     */
    record Instrument(
            @Spelled(Spelling.NAME) String symbol,
            @Named("class") @OneOf({"crypto", "prediction"}) String kind,
            @Spelled(Spelling.DECIMAL) String tick,
            @Spelled(Spelling.DECIMAL) String lot,
            @Spelled(Spelling.DECIMAL) String multiplier,
            @Spelled(Spelling.NAME) String currency,
            @Spelled(Spelling.HASH) String fees)
            implements TapeContent {}

    /** The calendar in force, by the hash of its document. */
    record Calendar(@Spelled(Spelling.HASH) String document) implements TapeContent {}

    /**
     * Whether a target trades.
     *
     * @param scope instrument, venue or all
     * @param target the symbol or venue, absent for all
     * @param state open, halted or closed
     */
    record Status(
            @OneOf({"instrument", "venue", "all"}) String scope,
            @Spelled(Spelling.NAME) @Nullable String target,
            @OneOf({"open", "halted", "closed"}) String state)
            implements TapeContent {}

    /** What an instrument resolved to, 0 to 1; `corrects` is the sequence of a settlement this one replaces. */
    record Settlement(
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.DECIMAL) String value,
            @Spelled(Spelling.NAME) String source,
            String reference,
            @Nullable Long corrects)
            implements TapeContent {}

    /** Entries first to last of an instrument that were found wrong later. */
    record Annulment(
            long first,
            long last,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String reason,
            List<String> approvers)
            implements TapeContent {}

    /** Time passed: nothing else was written for 250 ms. */
    record Clock() implements TapeContent {}

    /** A price and the size offered at it; an array of two on the wire. */
    record Level(String price, String size) {}

    /**
     * One venue's part in a mark.
     *
     * @param age milliseconds since the venue's book changed or proved itself alive
     * @param update the venue's own id or checksum of the book
     * @param excluded why it does not vote, absent when it votes
     * @param since only on an outlier that is back within half of the deviation allowed: since when without a break
     */
    record Quote(
            @Spelled(Spelling.NAME) String venue,
            @Spelled(Spelling.DECIMAL) @Nullable String bid,
            @Spelled(Spelling.DECIMAL) @Nullable String ask,
            @Spelled(Spelling.DECIMAL) @Nullable String bidSize,
            @Spelled(Spelling.DECIMAL) @Nullable String askSize,
            long age,
            String update,
            @Spelled(Spelling.DECIMAL) String weight,

            @OneOf({"status", "empty", "crossed", "locked", "stale", "wide", "outlier"}) @Nullable
            String excluded,

            @Nullable Instant since) {}

    /** The wire names of all cases. */
    Map<String, Class<?>> TYPES = Forms.cases(TapeContent.class).stream()
            .collect(Collectors.toMap(
                    each -> each.getSimpleName().toLowerCase(Locale.ROOT), each -> each, (a, _) -> a, TreeMap::new));

    /** The type on the wire. */
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
