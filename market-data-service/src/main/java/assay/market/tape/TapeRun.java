package assay.market.tape;

import assay.market.archive.TapeArchive;
import assay.market.archive.TapeKeep;
import assay.market.listing.Listing;
import assay.market.mark.LiveQuotes;
import assay.market.time.Moment;
import assay.market.topic.KafkaTapeClients;
import assay.market.topic.KafkaTapeFollower;
import assay.market.topic.KafkaTapeLog;
import assay.market.topic.KafkaTopics;
import assay.market.topic.TapePosition;
import assay.market.topic.TapeReader;
import assay.market.topic.TapeRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the tape in this process: a writer that leads or stands by, and the archive, each reading the topic
 * itself.
 */
final class TapeRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapeRun.class);
    /** The writer begins to read so many kept minutes back: within two everything that stands was said again. */
    private static final int MINUTES_BACK = 3;
    /** The topic is trimmed each time so many minutes were kept. */
    private static final int TRIM_EVERY = 10;

    private final TapeBoard board = new TapeBoard();
    private final TapeArchive archive;
    private final TapeLoop loop;
    private final KafkaTapeLog log;
    private final KafkaTapeFollower writing;
    private final KafkaTapeFollower keeping;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final TapeKeep keep;
    private final Place place;
    private final Moment.Source clocks;
    private volatile @Nullable String keepTrouble;
    private long trimmed;

    /** What a run needs of the rest of the service. */
    record World(Listing listing, LiveQuotes quotes, Moment.Source clocks, Function<Long, Leadership> leadership) {}

    /** Where the topic is, and how long it holds what is kept elsewhere. */
    record Place(String servers, Duration retention) {}

    private TapeRun(Place place, TapeKeep keep, World world) {
        this.keep = keep;
        this.place = place;
        this.clocks = world.clocks();
        var clients = new KafkaTapeClients(place.servers());
        var kept = keep.newest(MINUTES_BACK);
        var keptEnd = kept.isEmpty() ? TapePosition.START : kept.getFirst().end();
        var from =
                kept.size() < MINUTES_BACK ? TapePosition.START : kept.getLast().start();
        archive = new TapeArchive(keep, keptEnd);
        log = new KafkaTapeLog(clients::producer, this::lost);
        var now = world.clocks().now().monotonic();
        var leadership = world.leadership().apply(now);
        var writer = new TapeWriter(log, new TapeSchedule(world.listing()), leadership, from.head());
        loop = new TapeLoop(
                new TapeLoop.Parts(new TapeReader(from.head()), writer, board, world.quotes(), world.clocks()));
        writing = new KafkaTapeFollower("tape-reader", clients.consumer(), from, loop::take);
        keeping = new KafkaTapeFollower("tape-archive", clients.consumer(), keptEnd, this::keep);
    }

    static TapeRun start(Place place, TapeKeep keep, World world) {
        var run = new TapeRun(place, keep, world);
        run.loop.start();
        run.writing.start();
        run.keeping.start();
        return run;
    }

    TapeBoard board() {
        return board;
    }

    TapeArchive archive() {
        return archive;
    }

    /** How the writer stands, for people. */
    String state() {
        return loop.state();
    }

    /** What keeps whole minutes from being kept, if anything does. */
    @Nullable
    String keepTrouble() {
        return keepTrouble;
    }

    /** Why this run is over, if it is. */
    @Nullable
    String failure() {
        return writing.failure() != null ? writing.failure() : keeping.failure();
    }

    @Override
    public void close() {
        closed.countDown();
        writing.close();
        keeping.close();
        loop.close();
        log.close();
    }

    private void lost() {
        loop.lost();
    }

    private void keep(List<TapeRecord> records, boolean atEnd) throws InterruptedException {
        for (var record : records) {
            try {
                archive.take(record);
            } catch (RuntimeException e) {
                keepUntilKept(e);
            }
        }
        if (archive.kept() >= trimmed + TRIM_EVERY) {
            trimmed = archive.kept();
            trim();
        }
    }

    /** Only what is kept leaves the topic; should trimming fail, the next one does more. */
    private void trim() throws InterruptedException {
        try {
            var offset = keep.offsetBefore(clocks.now().wall().minus(place.retention()));
            if (offset > 0) {
                KafkaTopics.trim(place.servers(), offset);
            }
        } catch (RuntimeException | ExecutionException e) {
            LOG.warn("the topic of the tape was not trimmed: {}", e.toString());
        }
    }

    /** The topic keeps what the archive cannot take yet, so the archive waits and loses nothing. */
    private void keepUntilKept(RuntimeException first) throws InterruptedException {
        for (var failure = first; failure != null; ) {
            keepTrouble = failure.toString();
            LOG.warn("a minute of the tape is not kept yet: {}", failure.toString());
            if (closed.await(1, TimeUnit.SECONDS)) {
                return;
            }
            failure = keepAgain();
        }
        keepTrouble = null;
    }

    private @Nullable RuntimeException keepAgain() {
        try {
            archive.keepWhole();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
