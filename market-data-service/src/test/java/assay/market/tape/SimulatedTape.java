package assay.market.tape;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.market.listing.Listings;
import assay.market.time.Moment;
import assay.market.topic.TapeReader;
import assay.market.topic.TapeRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One log and several writers over it, on simulated time: appends arrive late and in between one another. */
final class SimulatedTape {
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    final List<byte[]> log = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    private final Random random;
    private final Pictures pictures = new Pictures();
    long millis;

    SimulatedTape(long seed) {
        this.random = new Random(seed);
    }

    /** A writer with its own way to the log and its own place in it. */
    final class Part {
        final ArrayDeque<byte[]> underWay = new ArrayDeque<>();
        final TapeReader reader = new TapeReader(ChainHead.START);
        final TapeWriter writer;
        /** No two clocks are the same: with equal clocks and pictures both would write the same bytes. */
        long wallOffset = 3L * parts.size();

        boolean alive = true;
        int position;

        Part(Leadership leadership) {
            writer = new TapeWriter(
                    line -> underWay.add(line.bytes()), new TapeSchedule(Listings.spot()), leadership, ChainHead.START);
        }

        void step() {
            for (var count = random.nextInt(6); count > 0 && position < log.size(); count--) {
                var believed = reader.read(new TapeRecord(position, log.get(position)));
                position++;
                if (believed != null) {
                    writer.read(believed, nanos());
                }
            }
            if (position < log.size() - 50) {
                writer.behind(nanos());
            }
            writer.turn(pictures.at(nanos()), new Moment(nanos(), START.plusMillis(millis + wallOffset)));
        }

        void kill() {
            alive = false;
            underWay.clear();
        }
    }

    Part add(Leadership leadership) {
        var part = new Part(leadership);
        parts.add(part);
        return part;
    }

    void run(long span) {
        for (var end = millis + span; millis < end; millis += 5) {
            var price = 100_000 + random.nextInt(20);
            pictures.shows("coinbase", "BTC-USD", price, price + 1)
                    .shows("kraken", "BTC-USD", price, price + 1)
                    .allAlive(nanos());
            for (var part : parts) {
                for (var count = random.nextInt(8); count > 0 && !part.underWay.isEmpty(); count--) {
                    log.add(part.underWay.remove());
                }
                if (part.alive) {
                    part.step();
                }
            }
        }
    }

    /** Everything that is under way arrives, in any order between writers. */
    void settle() {
        while (parts.stream().anyMatch(part -> !part.underWay.isEmpty())) {
            var part = parts.get(random.nextInt(parts.size()));
            if (!part.underWay.isEmpty()) {
                log.add(part.underWay.remove());
            }
        }
    }

    /** The chain that a reader believes who reads the whole log. */
    List<TapeReader.Believed> believed() {
        var reader = new TapeReader(ChainHead.START);
        var chain = new ArrayList<TapeReader.Believed>();
        for (var offset = 0; offset < log.size(); offset++) {
            var line = reader.read(new TapeRecord(offset, log.get(offset)));
            if (line != null) {
                chain.add(line);
            }
        }
        return chain;
    }

    /** A line of a writer that nobody started, on top of whatever it pleases. */
    void forge(Line line) {
        log.add(line.bytes());
    }

    long nanos() {
        return millis * 1_000_000L;
    }
}
