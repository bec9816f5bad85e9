package assay.stream.feed;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Texts;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.stream.frame.Channel;
import assay.stream.frame.ServerFrame;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Frames of what entries of the tape say to people, the newest of each key since they were last taken. */
final class MarketEvents {
    private final Map<Channel, Map<String, byte[]>> pending = new LinkedHashMap<>();

    /** Takes what an entry says; entries that mean nothing to people are passed over. */
    void add(TapeLine entry) {
        switch (entry.content()) {
            case TapeContent.Mark mark ->
                put(
                        new Channel.Marks(),
                        mark.instrument(),
                        event(new Channel.Marks(), entry, "mark", data(mark, entry)));
            case TapeContent.Book book -> {
                var channel = new Channel.Book(book.instrument());
                put(channel, book.venue(), event(channel, entry, "book", data(book, entry)));
            }
            case TapeContent.Genesis _,
                    TapeContent.Document _,
                    TapeContent.Instrument _,
                    TapeContent.Calendar _,
                    TapeContent.Status _,
                    TapeContent.Settlement _,
                    TapeContent.Annulment _,
                    TapeContent.Clock _ -> {
                // Nothing of this is streamed.
            }
        }
    }

    private void put(Channel channel, String key, byte[] frame) {
        var frames = pending.computeIfAbsent(channel, _ -> new LinkedHashMap<>());
        frames.remove(key);
        frames.put(key, frame);
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** Hands out what was taken, channel by channel, and begins anew. */
    void drain(BiConsumer<Channel, Map<String, byte[]>> to) {
        pending.forEach(to);
        pending.clear();
    }

    private static byte[] event(Channel channel, TapeLine entry, String event, Fields data) {
        var beginning = ServerFrame.eventOf(channel);
        var rest = ServerFrame.event(entry.sequence(), event, data);
        return ByteBuffer.allocate(beginning.length + rest.length)
                .put(beginning)
                .put(rest)
                .array();
    }

    private static Fields data(TapeContent.Mark mark, TapeLine entry) {
        return Fields.with("at", Texts.instant(entry.at()))
                .with("symbol", mark.instrument())
                .with("state", mark.state())
                .withOptional("price", mark.price())
                .withOptional("bid", mark.bid())
                .withOptional("ask", mark.ask())
                .build();
    }

    private static Fields data(TapeContent.Book book, TapeLine entry) {
        return Fields.with("at", Texts.instant(entry.at()))
                .with("symbol", book.instrument())
                .with("venue", book.venue())
                .with("bids", levels(book.bids()))
                .with("asks", levels(book.asks()))
                .build();
    }

    private static Json levels(List<TapeContent.Level> levels) {
        return new Json.Items(levels.stream()
                .map(each -> (Json) new Json.Items(List.of(Json.text(each.price()), Json.text(each.size()))))
                .toList());
    }
}
