package assay.bench.order;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeContent.Level;
import assay.contracts.tape.TapeLine;
import assay.domain.instrument.FeeDocument;
import assay.domain.instrument.FeeSchedule;
import assay.domain.instrument.Symbol;
import assay.domain.instrument.Venue;
import assay.domain.mark.MarkParameters;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Ratio;
import assay.domain.tape.DocumentContent;
import assay.domain.tape.ZoneOffsets;
import assay.proof.codec.DocumentCodec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The market of a benchmark as lines of one tape: three instruments, each with ten marks and four slices of Kraken's
 * book a second, prices that move within a tenth of a percent, and all the documents that a step reads.
 */
final class TapeScript {

    /** Ticks a second; each brings marks, some bring slices. */
    static final int TICKS_PER_SECOND = 10;

    static final String VENUE = "kraken";
    private static final int LEVELS = 10;
    private static final int STEPS = 20;

    /** An instrument of the script. */
    enum Coin {
        BTC("90000", "0.1", 0),
        ETH("3000", "0.01", 7),
        SOL("150", "0.01", 14);

        private final BigDecimal start;
        private final BigDecimal tick;
        private final long phase;

        Coin(String start, String tick, long phase) {
            this.start = new BigDecimal(start);
            this.tick = new BigDecimal(tick);
            this.phase = phase;
        }

        String symbol() {
            return name() + "-USD";
        }
    }

    private final boolean still;
    private ChainHead head = ChainHead.START;
    private Instant at = Instant.EPOCH;
    private String formula = "";
    private long ticks;

    /** @param still whether prices never move */
    TapeScript(boolean still) {
        this.still = still;
    }

    long last() {
        return head.sequence();
    }

    /** The genesis, the documents, the terms, and a first price of everything. */
    List<Line> opening(Instant now) {
        var lines = new ArrayList<Line>();
        var fees = document(new DocumentContent.Fees(new FeeDocument(List.of(
                new FeeSchedule(new Venue(VENUE), Ratio.of("0.0025"), Ratio.of("0.004"), Money.of("0.00001"))))));
        var rules = document(new DocumentContent.Formula(parameters()));
        var zones = document(new DocumentContent.Zones(
                "bench", List.of(fixed("America/New_York", -5), fixed("Europe/Prague", 1), fixed("UTC", 0))));
        formula = rules.hash();
        add(lines, now, new TapeContent.Genesis("assay/1"));
        add(lines, now, fees);
        add(lines, now, rules);
        add(lines, now, zones);
        add(lines, now, new TapeContent.Calendar(zones.hash()));
        for (var coin : Coin.values()) {
            add(lines, now, terms(coin, fees.hash()));
        }
        lines.addAll(tick(now));
        return lines;
    }

    /** The next tenth of a second: a mark of everything, and of some a slice. */
    List<Line> tick(Instant now) {
        var lines = new ArrayList<Line>();
        for (var coin : Coin.values()) {
            var mid = mid(coin);
            add(lines, now, mark(coin, mid));
            if (ticks % 5 == 0 || ticks % 5 == 2) {
                add(lines, now, book(coin, mid));
            }
        }
        ticks++;
        return lines;
    }

    private void add(List<Line> lines, Instant now, TapeContent content) {
        var instant = now.truncatedTo(ChronoUnit.MICROS);
        at = instant.isBefore(at) ? at : instant;
        var line = TapeLine.after(head, at, content);
        head = ChainHead.of(line);
        lines.add(line);
    }

    private static TapeContent.Document document(DocumentContent content) {
        return TapeContent.Document.of(DocumentCodec.write(content));
    }

    private static ZoneOffsets fixed(String zone, int hours) {
        return new ZoneOffsets(zone, hours * 3_600, List.of());
    }

    private static MarkParameters parameters() {
        var sources = new ArrayList<MarkParameters.Source>();
        for (var coin : Coin.values()) {
            for (var venue : List.of("coinbase", VENUE)) {
                sources.add(new MarkParameters.Source(
                        new Symbol(coin.symbol()), new Venue(venue), Ratio.of("0.5"), Price.of(coin.tick.toString())));
            }
        }
        return new MarkParameters(2_000, Ratio.of("0.005"), Ratio.of("0.005"), Ratio.of("0.0025"), 2, 3_000, sources);
    }

    private static TapeContent.Instrument terms(Coin coin, String fees) {
        return new TapeContent.Instrument(
                coin.symbol(), "crypto", coin.tick.toString(), "0.00000001", "1", "USD", fees);
    }

    private BigDecimal mid(Coin coin) {
        if (still) {
            return coin.start;
        }
        long step = Math.abs((ticks + coin.phase) % (4 * STEPS) - 2 * STEPS) - STEPS;
        return coin.start.add(coin.start
                .multiply(BigDecimal.valueOf(step))
                .multiply(new BigDecimal("0.00005"))
                .divideToIntegralValue(coin.tick)
                .multiply(coin.tick));
    }

    private TapeContent.Mark mark(Coin coin, BigDecimal mid) {
        var bid = text(mid.subtract(coin.tick));
        var ask = text(mid.add(coin.tick));
        var quotes = List.of("coinbase", VENUE).stream()
                .map(venue ->
                        new TapeContent.Quote(venue, bid, ask, "3", "3", 20, String.valueOf(ticks), "0.5", null, null))
                .toList();
        return new TapeContent.Mark(coin.symbol(), "good", text(mid), bid, ask, formula, null, quotes);
    }

    private TapeContent.Book book(Coin coin, BigDecimal mid) {
        return new TapeContent.Book(
                coin.symbol(), VENUE, String.valueOf(ticks), levels(mid, coin.tick.negate()), levels(mid, coin.tick));
    }

    private List<Level> levels(BigDecimal mid, BigDecimal step) {
        var levels = new ArrayList<Level>();
        for (int i = 1; i <= LEVELS; i++) {
            var size = new BigDecimal(50 + i).add(BigDecimal.valueOf(ticks % 97, 2));
            levels.add(new Level(text(mid.add(step.multiply(BigDecimal.valueOf(i)))), text(size)));
        }
        return levels;
    }

    private static String text(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
