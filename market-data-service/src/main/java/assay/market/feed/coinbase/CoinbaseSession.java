package assay.market.feed.coinbase;

import assay.market.book.BookChanges;
import assay.market.book.Decimals;
import assay.market.book.VenueBook;
import assay.market.feed.BookStream;
import assay.market.feed.FeedSink;
import assay.market.feed.FeedTimes;
import assay.market.feed.FeedWire;
import assay.market.feed.MalformedFrame;
import assay.market.feed.Product;
import assay.market.feed.SessionEnds;
import assay.market.feed.VenueSession;
import assay.market.quality.Backoff;
import assay.market.quality.Crossing;
import assay.market.quality.Poison;
import assay.market.quality.TradingStatus;
import assay.market.quality.VenueTerms;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One connection to Coinbase Advanced Trade.
 *
 * <p>Its sequence rises by one over all channels and products, so a hole makes every book of the connection suspect.
 */
public final class CoinbaseSession implements VenueSession {
    public static final String VENUE = "coinbase";
    /** The venue's public feed, which asks for no key. */
    public static final String LIVE = "wss://advanced-trade-ws.coinbase.com";

    private final CoinbaseCodec codec = new CoinbaseCodec();
    private final Map<String, BookStream> streams = new LinkedHashMap<>();
    private final long generation;
    private final FeedWire wire;
    private final FeedSink sink;
    private long expected = -1;
    private long heard;

    public CoinbaseSession(List<Product> products, long generation, SessionEnds ends) {
        this.generation = generation;
        this.wire = ends.wire();
        this.sink = ends.sink();
        for (var product : products) {
            var place = new BookStream.Place(VENUE, product, generation);
            var book = new VenueBook(Integer.MAX_VALUE);
            streams.put(product.name(), new BookStream(place, book, new Backoff(ends.random()), sink));
        }
    }

    @Override
    public void opened(long now) {
        heard = now;
        wire.send("{\"type\":\"subscribe\",\"channel\":\"heartbeats\"}");
        wire.send(request("subscribe", "status", streams.values()));
        ask(streams.values(), now);
    }

    @Override
    public void frame(String text, long now) {
        heard = now;
        sink.alive(VENUE, now);
        CoinbaseFrame frame;
        try {
            frame = codec.decode(text);
        } catch (MalformedFrame e) {
            // What it said is lost, its sequence with it: the next message would show the hole, but not yet the loss.
            poison(e.reason(), String.valueOf(e.getMessage()), text);
            expected = -1;
            doubtAll(e.reason(), now);
            return;
        }
        if (frame.sequence() >= 0) {
            if (expected >= 0 && frame.sequence() != expected) {
                doubtAll("GAP", now);
            }
            expected = frame.sequence() + 1;
        }
        switch (frame) {
            case CoinbaseFrame.Levels levels -> levels.books().forEach(changes -> take(changes, levels, text, now));
            case CoinbaseFrame.Products found -> found.products().forEach(product -> terms(product, now));
            case CoinbaseFrame.Refusal(var message) -> wire.abandon("refused: " + message);
            case CoinbaseFrame.Other _ -> {}
        }
    }

    @Override
    public void tick(long now) {
        if (now - heard >= FeedTimes.SILENCE) {
            wire.abandon("silent");
            return;
        }
        if (streams.values().stream().allMatch(stream -> stream.snapshotMissed(now))) {
            wire.abandon("no snapshot");
            return;
        }
        for (var stream : streams.values()) {
            stream.good(now);
            stream.overdue(now).ifPresent(reason -> stream.doubt(reason, now));
        }
        askAgain(now);
    }

    @Override
    public void closed(long now) {
        streams.values().forEach(stream -> stream.closed(now));
    }

    @Override
    public boolean good() {
        return streams.values().stream().allMatch(BookStream::complete);
    }

    VenueBook book(String product) {
        return Objects.requireNonNull(streams.get(product)).book();
    }

    private void take(BookChanges changes, CoinbaseFrame.Levels frame, String text, long now) {
        var stream = streams.get(changes.product());
        if (stream == null) {
            return;
        }
        var offGrid = stream.offGrid(changes);
        if (offGrid != 0) {
            poison("OFF_GRID", changes.product() + " at " + Decimals.text(offGrid), text);
            stream.doubt("OFF_GRID", now);
        } else if (stream.take(changes, now)
                && stream.proved(Long.toString(frame.sequence()), now) == Crossing.Verdict.DOUBT) {
            stream.doubt("CROSSED", now);
        }
        askAgain(now);
    }

    private void terms(CoinbaseFrame.ProductStatus product, long now) {
        var stream = streams.get(product.product());
        if (stream == null) {
            return;
        }
        var status = switch (product.status()) {
            case "online" -> TradingStatus.OPEN;
            case "delisted" -> TradingStatus.CLOSED;
            default -> TradingStatus.HALTED;
        };
        stream.tick(product.tick());
        stream.halted(status != TradingStatus.OPEN, now);
        sink.terms(new VenueTerms(VENUE, stream.product().symbol(), product.tick(), product.lot(), status));
    }

    private void doubtAll(String reason, long now) {
        streams.values().stream().filter(BookStream::complete).forEach(stream -> stream.doubt(reason, now));
        askAgain(now);
    }

    private void askAgain(long now) {
        var due =
                streams.values().stream().filter(stream -> stream.mustAsk(now)).toList();
        if (!due.isEmpty()) {
            wire.send(request("unsubscribe", "level2", due));
            ask(due, now);
        }
    }

    private void ask(Collection<BookStream> asked, long now) {
        wire.send(request("subscribe", "level2", asked));
        asked.forEach(stream -> stream.asked(now));
    }

    private void poison(String reason, String detail, String text) {
        sink.poison(new Poison(VENUE, generation, reason, detail, text));
    }

    private static String request(String type, String channel, Collection<BookStream> streams) {
        var names = streams.stream()
                .map(stream -> "\"" + stream.product().name() + "\"")
                .collect(Collectors.joining(","));
        return "{\"type\":\"" + type + "\",\"product_ids\":[" + names + "],\"channel\":\"" + channel + "\"}";
    }
}
