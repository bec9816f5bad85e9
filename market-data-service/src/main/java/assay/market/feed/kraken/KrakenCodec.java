package assay.market.feed.kraken;

import assay.market.book.BookChanges;
import assay.market.book.Decimals;
import assay.market.book.Decimals.BadDecimal;
import assay.market.feed.MalformedFrame;
import assay.market.feed.kraken.KrakenFrame.PairStatus;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message of Kraken's WebSocket v2, in whatever order its fields come, unknown fields passed over.
 *
 * <p>Numbers are JSON numbers, and their text is what the checksum is made of: it is never turned into a
 * {@code double}.
 */
final class KrakenCodec {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OURS = Set.of("book", "instrument", "status");

    /** @throws MalformedFrame when the message is not what the venue's documents promise */
    KrakenFrame decode(String text) throws MalformedFrame {
        try (var json = JSON.createParser(text)) {
            return new Reading(json).frame();
        } catch (IOException e) {
            throw new MalformedFrame("NOT_JSON", null, e.getClass().getSimpleName());
        }
    }

    private static final class Reading {
        private final JsonParser json;
        private final List<BookChanges> books = new ArrayList<>(1);
        private final List<PairStatus> pairs = new ArrayList<>(0);
        private String channel = "";
        private String type = "";
        private String method = "";
        private String system = "";
        private String error = "";
        private @Nullable String symbol;
        private boolean success;

        Reading(JsonParser json) {
            this.json = json;
        }

        KrakenFrame frame() throws IOException, MalformedFrame {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedFrame("NOT_AN_OBJECT", null, null);
            }
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "channel" -> channel = text();
                    case "type" -> type = text();
                    case "method" -> method = text();
                    case "error" -> error = text();
                    case "success" -> success = json.getBooleanValue();
                    case "result" -> object(this::resultField);
                    case "data" -> data();
                    default -> json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new MalformedFrame("NOT_JSON", null, "broken off");
            }
            return whole();
        }

        private KrakenFrame whole() throws MalformedFrame {
            if (!method.isEmpty()) {
                return new KrakenFrame.Answer(method, success, symbol, error);
            }
            return switch (channel) {
                case "" -> throw new MalformedFrame("NO_CHANNEL", null, null);
                case "book" -> new KrakenFrame.Books(books());
                case "instrument" -> new KrakenFrame.Pairs(pairs);
                case "status" -> new KrakenFrame.SystemStatus(system);
                default -> new KrakenFrame.Other(channel);
            };
        }

        private List<BookChanges> books() throws MalformedFrame {
            if (!type.equals("snapshot") && !type.equals("update")) {
                throw new MalformedFrame("NO_TYPE", null, type);
            }
            for (var book : books) {
                if (book.product().isEmpty()) {
                    throw new MalformedFrame("NO_PRODUCT", null, null);
                }
                if (book.checksum() < 0) {
                    throw new MalformedFrame("NO_CHECKSUM", book.product(), null);
                }
                var _ = book.snapshot(type.equals("snapshot"));
            }
            return books;
        }

        /** A list of books or statuses, or the one object of instruments; other channels' data is passed over. */
        private void data() throws IOException, MalformedFrame {
            if (!channel.isEmpty() && !OURS.contains(channel)) {
                json.skipChildren();
            } else if (json.currentToken() == JsonToken.START_OBJECT) {
                object(this::instrumentField);
            } else {
                array();
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    item();
                }
            }
        }

        private void item() throws IOException, MalformedFrame {
            var changes = new BookChanges();
            var sides = new boolean[1];
            object(field -> {
                switch (field) {
                    case "symbol" -> changes.product(text());
                    case "bids", "asks" -> {
                        levels(changes, field.equals("bids"));
                        sides[0] = true;
                    }
                    case "checksum" -> changes.checksum(checksum());
                    case "system" -> system = text();
                    default -> json.skipChildren();
                }
            });
            if (sides[0]) {
                books.add(changes);
            }
        }

        private void levels(BookChanges changes, boolean bids) throws IOException, MalformedFrame {
            array();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                changes.begin();
                changes.side(bids);
                object(field -> {
                    switch (field) {
                        case "price" -> number(changes, true);
                        case "qty" -> number(changes, false);
                        default -> json.skipChildren();
                    }
                });
                if (!changes.lastIsPlain()) {
                    throw new MalformedFrame("BAD_LEVEL", known(changes), null);
                }
            }
        }

        private void number(BookChanges changes, boolean price) throws IOException, MalformedFrame {
            if (!json.currentToken().isNumeric()) {
                throw new MalformedFrame("BAD_NUMBER", known(changes), json.getText());
            }
            try {
                var chars = json.getTextCharacters();
                if (price) {
                    changes.price(chars, json.getTextOffset(), json.getTextLength());
                } else {
                    changes.size(chars, json.getTextOffset(), json.getTextLength());
                }
            } catch (BadDecimal e) {
                throw new MalformedFrame("BAD_NUMBER", known(changes), e.getMessage());
            }
        }

        private void instrumentField(String field) throws IOException, MalformedFrame {
            if (!field.equals("pairs")) {
                json.skipChildren();
                return;
            }
            array();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                pair();
            }
        }

        private void pair() throws IOException, MalformedFrame {
            var names = new String[] {"", ""};
            var steps = new long[2];
            object(field -> {
                switch (field) {
                    case "symbol" -> names[0] = text();
                    case "status" -> names[1] = text();
                    case "price_increment" -> steps[0] = step();
                    case "qty_increment" -> steps[1] = step();
                    default -> json.skipChildren();
                }
            });
            pairs.add(new PairStatus(names[0], steps[0], steps[1], names[1]));
        }

        private void resultField(String field) throws IOException, MalformedFrame {
            if (field.equals("symbol")) {
                symbol = text();
            } else {
                json.skipChildren();
            }
        }

        private long step() throws IOException, MalformedFrame {
            try {
                return Decimals.scaled(json.getText());
            } catch (BadDecimal e) {
                // Increments below our last place belong to pairs that are not ours.
                return 0;
            }
        }

        private long checksum() throws IOException, MalformedFrame {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new MalformedFrame("NO_CHECKSUM", null, json.getText());
            }
            return json.getLongValue();
        }

        private String text() throws IOException, MalformedFrame {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw new MalformedFrame("NOT_TEXT", null, json.getText());
            }
            return json.getText();
        }

        private void array() throws MalformedFrame {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new MalformedFrame("NOT_A_LIST", null, null);
            }
        }

        private void object(FieldReader reader) throws IOException, MalformedFrame {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new MalformedFrame("NOT_AN_OBJECT", null, null);
            }
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                reader.read(field);
            }
        }

        private static @Nullable String known(BookChanges changes) {
            return changes.product().isEmpty() ? null : changes.product();
        }
    }

    @FunctionalInterface
    private interface FieldReader {
        void read(String field) throws IOException, MalformedFrame;
    }
}
