package assay.core.shard;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.contracts.tape.ZoneCalendar;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Venue;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.number.Rounding;
import assay.domain.tape.DocumentContent;
import assay.proof.codec.DocumentCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Writes a tape as market-data would: documents and terms first and again every few seconds, then marks and books that
 * walk.
 */
public final class TapeScript {

    public static final List<String> SYMBOLS = List.of("BTC-USD", "ETH-USD");

    /** After so many seconds everything in force is said again. */
    static final int RESTATEMENT = 6;

    private static final String FORMULA = "f".repeat(64);
    private static final TapeContent.Document FEES =
            TapeContent.Document.of(DocumentCodec.write(new DocumentContent.Fees(new FeeDocument(List.of(
                    new FeeSchedule(Venue.COINBASE, Ratio.of("0.0004"), Ratio.of("0.0006"), Money.of("0.01")),
                    new FeeSchedule(Venue.KRAKEN, Ratio.of("0.0004"), Ratio.of("0.0006"), Money.of("0.0001")))))));
    private static final TapeContent.Document ZONES = TapeContent.Document.of(ZoneCalendar.of(List.of("UTC")));

    private final RandomGenerator random;
    private final Map<String, Price> priceBySymbol = new HashMap<>();
    private final List<TapeContent> waiting = new ArrayList<>();
    private ChainHead head = ChainHead.START;
    private long restatedSpan = Long.MIN_VALUE;
    private int updates;

    public TapeScript(RandomGenerator random) {
        this.random = random;
        priceBySymbol.put("BTC-USD", Price.of("60000"));
        priceBySymbol.put("ETH-USD", Price.of("3000"));
        waiting.add(new TapeContent.Genesis("assay/1"));
    }

    /** The last line written. */
    public ChainHead head() {
        return head;
    }

    /** Writes the next line of the tape. */
    public Line next(Instant at) {
        long span = Math.floorDiv(at.getEpochSecond(), RESTATEMENT);
        if (span > restatedSpan) {
            restatedSpan = span;
            restate();
        }
        var line = TapeLine.after(head, at, waiting.isEmpty() ? anything() : waiting.removeFirst());
        head = ChainHead.of(line);
        return line;
    }

    /** A line that a deposed writer puts on top of some other chain. */
    public Line fork(ChainHead base, Instant at) {
        return TapeLine.after(base, at, mark(random.nextInt(SYMBOLS.size()), "good"));
    }

    /** Walks an instrument's price by a number of basis points, up or down. */
    public void walk(String symbol, int bps) {
        var price = at(symbol);
        var step = price.times(Ratio.of("0.0001"), Rounding.HALF_EVEN).units() * bps;
        long ticks = Math.max(1_000, (price.units() + step) / 1_000_000);
        priceBySymbol.put(symbol, new Price(ticks * 1_000_000));
    }

    private Price at(String symbol) {
        return priceBySymbol.getOrDefault(symbol, Price.ZERO);
    }

    private void restate() {
        waiting.add(ZONES);
        waiting.add(new TapeContent.Calendar(ZONES.hash()));
        waiting.add(FEES);
        for (var symbol : SYMBOLS) {
            waiting.add(new TapeContent.Instrument(symbol, "crypto", "0.01", "0.0001", "1", "USD", FEES.hash()));
        }
        for (int i = 0; i < SYMBOLS.size(); i++) {
            waiting.add(mark(i, "good"));
            waiting.add(book(i));
        }
    }

    private TapeContent anything() {
        int which = random.nextInt(SYMBOLS.size());
        walk(SYMBOLS.get(which), random.nextInt(-12, 13));
        return switch (random.nextInt(10)) {
            case 0 -> new TapeContent.Clock();
            case 1, 2, 3, 4 -> book(which);
            case 5 -> random.nextInt(4) == 0 ? mark(which, random.nextBoolean() ? "single" : "none") : book(which);
            default -> mark(which, "good");
        };
    }

    private TapeContent.Mark mark(int which, String state) {
        var symbol = SYMBOLS.get(which);
        var price = at(symbol);
        boolean none = state.equals("none");
        return new TapeContent.Mark(
                symbol,
                state,
                none ? null : price.toString(),
                none ? null : price.minus(Price.of("0.01")).toString(),
                none ? null : price.plus(Price.of("0.01")).toString(),
                FORMULA,
                null,
                List.of());
    }

    private TapeContent.Book book(int which) {
        var symbol = SYMBOLS.get(which);
        var bids = new ArrayList<TapeContent.Level>();
        var asks = new ArrayList<TapeContent.Level>();
        for (int level = 1; level <= 3; level++) {
            var away = Price.of("0.01").units() * level * level;
            bids.add(new TapeContent.Level(new Price(at(symbol).units() - away).toString(), size()));
            asks.add(new TapeContent.Level(new Price(at(symbol).units() + away).toString(), size()));
        }
        return new TapeContent.Book(symbol, "coinbase", "u" + ++updates, bids, asks);
    }

    private String size() {
        return random.nextInt(1, 4) + "." + random.nextInt(1, 10);
    }
}
