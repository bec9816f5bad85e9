package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders, fills, positions and sampled equity of an account. */
public sealed interface TradingAnnouncement extends Announcement {

    /** An order was accepted and rests or fills. */
    record OrderPlaced(
            UUID order,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String side,
            @Spelled(Spelling.NAME) String type,
            @Spelled(Spelling.DECIMAL) String quantity,
            @Spelled(Spelling.DECIMAL) @Nullable String limitPrice,
            @Spelled(Spelling.DECIMAL) @Nullable String stopPrice)
            implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.ORDER_PLACED;
        }
    }

    /** Part or all of an order was filled; `fill` counts the order's fills from 1. */
    record OrderFilled(
            UUID order,
            int fill,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String side,
            @Spelled(Spelling.DECIMAL) String quantity,
            @Spelled(Spelling.DECIMAL) String price,
            @Spelled(Spelling.DECIMAL) String fee)
            implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.ORDER_FILLED;
        }
    }

    /** We said no to an order; `code` names the reason. */
    record OrderDenied(
            UUID order,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String code) implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.ORDER_DENIED;
        }
    }

    /** What was left of an order is gone. */
    record OrderCancelled(
            UUID order,
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.NAME) String code,
            @Spelled(Spelling.DECIMAL) String unfilled)
            implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.ORDER_CANCELLED;
        }
    }

    /** A position's new size (negative is short) and average cost; both 0 when it was closed. */
    record PositionChanged(
            @Spelled(Spelling.NAME) String instrument,
            @Spelled(Spelling.DECIMAL) String quantity,
            @Spelled(Spelling.DECIMAL) String averagePrice,
            @Spelled(Spelling.DECIMAL) String realised)
            implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.POSITION_CHANGED;
        }
    }

    /** A sample of an account's equity at a tape entry; drawn by pages, no evidence. */
    record EquityMarked(
            long tape,
            @Spelled(Spelling.DECIMAL) String balance,
            @Spelled(Spelling.DECIMAL) String equity,
            List<RuleRoom> rules)
            implements TradingAnnouncement {
        @Override
        public String topic() {
            return Topics.EQUITY_MARKED;
        }
    }

    /** A rule's floor and the money left above it. */
    record RuleRoom(
            @Spelled(Spelling.NAME) String rule,
            @Spelled(Spelling.DECIMAL) String floor,
            @Spelled(Spelling.DECIMAL) String room) {}
}
