package assay.market.feed.kraken;

import assay.market.book.BookChanges;
import assay.market.book.Decimals;
import assay.market.book.VenueBook;
import assay.market.feed.BookStream;
import assay.market.feed.FeedTimes;
import assay.market.feed.MalformedFrame;
import assay.market.feed.Product;
import assay.market.feed.SessionEnds;
import assay.market.feed.VenueSession;
import assay.market.quality.Backoff;
import assay.market.quality.Crossing;
import assay.market.quality.Poison;
import assay.market.quality.TradingStatus;
import assay.market.quality.VenueTerms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One connection to Kraken's WebSocket v2.
 *
 * <p>It has no sequence; each book message carries a checksum of its ten best levels. A mismatch makes that one book
 * suspect.
 */
public final class KrakenSession implements VenueSession {
    public static final String VENUE = "kraken";
    /** The venue's public feed, which asks for no key. */
    public static final String LIVE = "wss://ws.kraken.com/v2";

    private static final int DEPTH = 10;

    private final KrakenCodec codec = new KrakenCodec();
    private final KrakenChecksum checksum = new KrakenChecksum();
    private final Map<String, BookStream> streams = new LinkedHashMap<>();
    private final Map<String, TradingStatus> pairs = new HashMap<>();
    private final long generation;
    private final SessionEnds ends;
    private boolean online = true;
    private long heard;
    private long request;

    public KrakenSession(List<Product> products, long generation, SessionEnds ends) {
        this(products, generation, ends, DEPTH);
    }

    /** @param depth levels a side to subscribe; the checksum proves ten of them */
    KrakenSession(List<Product> products, long generation, SessionEnds ends, int depth) {
        this.generation = generation;
        this.ends = ends;
        for (var product : products) {
            var place = new BookStream.Place(VENUE, product, generation);
            streams.put(
                    product.name(),
                    new BookStream(place, new VenueBook(depth), new Backoff(ends.random()), ends.sink()));
        }
    }

    @Override
    public void opened(long now) {
        heard = now;
        send("subscribe", "\"channel\":\"instrument\",\"snapshot\":true");
        streams.values().forEach(stream -> ask(stream, now));
    }

    @Override
    public void frame(String text, long now) {
        heard = now;
        ends.sink().alive(VENUE, now);
        KrakenFrame frame;
        try {
            frame = codec.decode(text);
        } catch (MalformedFrame e) {
            poison(e.reason(), String.valueOf(e.getMessage()), text);
            doubtLost(e, now);
            return;
        }
        switch (frame) {
            case KrakenFrame.Books(var books) -> books.forEach(changes -> take(changes, text, now));
            case KrakenFrame.Pairs(var found) -> found.forEach(pair -> terms(pair, now));
            case KrakenFrame.SystemStatus(var system) -> system(system.equals("online"), now);
            case KrakenFrame.Answer answer -> answered(answer, now);
            case KrakenFrame.Other _ -> {}
        }
    }

    @Override
    public void tick(long now) {
        if (now - heard >= FeedTimes.SILENCE) {
            ends.wire().abandon("silent");
            return;
        }
        if (streams.values().stream().allMatch(stream -> stream.snapshotMissed(now))) {
            ends.wire().abandon("no snapshot");
            return;
        }
        for (var stream : streams.values()) {
            stream.good(now);
            stream.overdue(now).ifPresent(reason -> stream.doubt(reason, now));
            askAgain(stream, now);
        }
    }

    @Override
    public void closed(long now) {
        streams.values().forEach(stream -> stream.closed(now));
    }

    @Override
    public boolean good() {
        return streams.values().stream().allMatch(BookStream::complete);
    }

    private void take(BookChanges changes, String text, long now) {
        var stream = streams.get(changes.product());
        if (stream == null) {
            return;
        }
        var offGrid = stream.offGrid(changes);
        if (offGrid != 0) {
            poison("OFF_GRID", changes.product() + " at " + Decimals.text(offGrid), text);
            stream.doubt("OFF_GRID", now);
        } else if (stream.take(changes, now)) {
            prove(stream, changes.checksum(), now);
        }
        askAgain(stream, now);
    }

    private void prove(BookStream stream, long stated, long now) {
        if (checksum.of(stream.book()) != stated) {
            stream.doubt("CHECKSUM_MISMATCH", now);
        } else if (stream.proved(Long.toString(stated), now) == Crossing.Verdict.DOUBT) {
            stream.doubt("CROSSED", now);
        }
    }

    private void doubtLost(MalformedFrame lost, long now) {
        var stream = lost.product() == null ? null : streams.get(lost.product());
        if (stream != null) {
            stream.doubt(lost.reason(), now);
        } else if (lost.product() == null) {
            streams.values().stream().filter(BookStream::complete).forEach(each -> each.doubt(lost.reason(), now));
        }
        streams.values().forEach(each -> askAgain(each, now));
    }

    private void terms(KrakenFrame.PairStatus pair, long now) {
        var stream = streams.get(pair.symbol());
        if (stream == null) {
            return;
        }
        var status = switch (pair.status()) {
            case "online" -> TradingStatus.OPEN;
            case "delisted" -> TradingStatus.CLOSED;
            default -> TradingStatus.HALTED;
        };
        pairs.put(pair.symbol(), status);
        stream.tick(pair.tick());
        stream.halted(!online || status != TradingStatus.OPEN, now);
        ends.sink().terms(new VenueTerms(VENUE, stream.product().symbol(), pair.tick(), pair.lot(), status));
    }

    private void system(boolean up, long now) {
        online = up;
        streams.forEach((name, stream) -> {
            var pair = pairs.getOrDefault(name, TradingStatus.OPEN);
            stream.halted(!up || pair != TradingStatus.OPEN, now);
        });
    }

    private void answered(KrakenFrame.Answer answer, long now) {
        var stream = answer.symbol() == null ? null : streams.get(answer.symbol());
        if (answer.success() || !answer.method().equals("subscribe")) {
            return;
        }
        if (stream == null) {
            ends.wire().abandon("refused: " + answer.error());
        } else {
            stream.doubt("REFUSED", now);
        }
    }

    private void askAgain(BookStream stream, long now) {
        if (stream.mustAsk(now)) {
            send("unsubscribe", book(stream));
            ask(stream, now);
        }
    }

    private void ask(BookStream stream, long now) {
        send("subscribe", book(stream) + ",\"snapshot\":true");
        stream.asked(now);
    }

    private String book(BookStream stream) {
        return "\"channel\":\"book\",\"symbol\":[\"" + stream.product().name() + "\"],\"depth\":" + stream.depth();
    }

    private void send(String method, String params) {
        request++;
        ends.wire().send("{\"method\":\"" + method + "\",\"params\":{" + params + "},\"req_id\":" + request + "}");
    }

    private void poison(String reason, String detail, String text) {
        ends.sink().poison(new Poison(VENUE, generation, reason, detail, text));
    }
}
