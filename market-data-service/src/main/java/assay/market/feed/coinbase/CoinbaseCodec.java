package assay.market.feed.coinbase;

import assay.market.book.BookChanges;
import assay.market.book.Decimals;
import assay.market.book.Decimals.BadDecimal;
import assay.market.feed.MalformedFrame;
import assay.market.feed.coinbase.CoinbaseFrame.ProductStatus;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one message of Coinbase Advanced Trade, in whatever order its fields come, unknown fields passed over. */
final class CoinbaseCodec {
    private static final JsonFactory JSON = new JsonFactory();

    /** @throws MalformedFrame when the message is not what the venue's documents promise */
    CoinbaseFrame decode(String text) throws MalformedFrame {
        try (var json = JSON.createParser(text)) {
            return new Reading(json).frame();
        } catch (IOException e) {
            throw new MalformedFrame("NOT_JSON", null, e.getClass().getSimpleName());
        }
    }

    private static final class Reading {
        private final JsonParser json;
        private final List<BookChanges> books = new ArrayList<>(2);
        private final List<ProductStatus> products = new ArrayList<>(0);
        private String channel = "";
        private String type = "";
        private String message = "";
        private long sequence = -1;

        Reading(JsonParser json) {
            this.json = json;
        }

        CoinbaseFrame frame() throws IOException, MalformedFrame {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedFrame("NOT_AN_OBJECT", null, null);
            }
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "channel" -> channel = text();
                    case "sequence_num" -> sequence = sequence();
                    case "events" -> events();
                    case "type" -> type = text();
                    case "message" -> message = text();
                    default -> json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new MalformedFrame("NOT_JSON", null, "broken off");
            }
            return whole();
        }

        private CoinbaseFrame whole() throws MalformedFrame {
            if (type.equals("error")) {
                return new CoinbaseFrame.Refusal(message);
            }
            if (sequence < 0 || channel.isEmpty()) {
                throw new MalformedFrame("NO_SEQUENCE", null, channel);
            }
            return switch (channel) {
                case "l2_data" -> new CoinbaseFrame.Levels(sequence, books);
                case "status" -> new CoinbaseFrame.Products(sequence, products);
                default -> new CoinbaseFrame.Other(sequence, channel);
            };
        }

        private void events() throws IOException, MalformedFrame {
            array();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                event();
            }
        }

        private void event() throws IOException, MalformedFrame {
            var changes = new BookChanges();
            var kind = "";
            var levels = false;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "type" -> kind = text();
                    case "product_id" -> changes.product(text());
                    case "updates" -> {
                        levels(changes);
                        levels = true;
                    }
                    case "products" -> products();
                    default -> json.skipChildren();
                }
            }
            if (!levels) {
                return;
            }
            if (changes.product().isEmpty() || !(kind.equals("snapshot") || kind.equals("update"))) {
                throw new MalformedFrame("NO_PRODUCT", null, kind);
            }
            books.add(changes.snapshot(kind.equals("snapshot")));
        }

        private void levels(BookChanges changes) throws IOException, MalformedFrame {
            array();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                level(changes);
            }
        }

        private void level(BookChanges changes) throws IOException, MalformedFrame {
            changes.begin();
            var sided = false;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "side" -> {
                        changes.side(bid(changes));
                        sided = true;
                    }
                    case "price_level" -> number(changes, true);
                    case "new_quantity" -> number(changes, false);
                    default -> json.skipChildren();
                }
            }
            if (!sided || !changes.lastIsPlain()) {
                throw new MalformedFrame("BAD_LEVEL", known(changes), null);
            }
        }

        private boolean bid(BookChanges changes) throws IOException, MalformedFrame {
            var side = text();
            if (side.equals("bid")) {
                return true;
            }
            if (side.equals("offer")) {
                return false;
            }
            throw new MalformedFrame("BAD_SIDE", known(changes), side);
        }

        private void number(BookChanges changes, boolean price) throws IOException, MalformedFrame {
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

        private void products() throws IOException, MalformedFrame {
            array();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                product();
            }
        }

        private void product() throws IOException, MalformedFrame {
            var id = "";
            var status = "";
            var tick = 0L;
            var lot = 0L;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "id" -> id = text();
                    case "status" -> status = text();
                    case "quote_increment" -> tick = step();
                    case "base_increment" -> lot = step();
                    default -> json.skipChildren();
                }
            }
            products.add(new ProductStatus(id, tick, lot, status));
        }

        private long step() throws IOException, MalformedFrame {
            try {
                return Decimals.scaled(json.getText());
            } catch (BadDecimal e) {
                throw new MalformedFrame("BAD_NUMBER", null, e.getMessage());
            }
        }

        private long sequence() throws IOException, MalformedFrame {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new MalformedFrame("NO_SEQUENCE", null, json.getText());
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

        private static @Nullable String known(BookChanges changes) {
            return changes.product().isEmpty() ? null : changes.product();
        }
    }
}
