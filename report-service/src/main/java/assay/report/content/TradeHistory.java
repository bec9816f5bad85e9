package assay.report.content;

import assay.report.analytics.Trade;
import assay.report.document.Block;
import assay.report.document.Block.Column;
import assay.report.document.Figure;
import assay.report.document.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every trade, and that their sums are the journal's. */
final class TradeHistory {
    static final String CAPTION = "Trades in the order of closing; prices are averages, times UTC";

    private static final List<Column> COLUMNS = List.of(
            new Column("No.", 26, true),
            new Column("Instrument", 48, false),
            new Column("Side", 30, false),
            new Column("Quantity", 46, true),
            new Column("Entry", 58, true),
            new Column("Exit", 58, true),
            new Column("Opened", 78, false),
            new Column("Closed", 78, false),
            new Column("Gross", 60, true),
            new Column("Fees", 60, true),
            new Column("Net", 64, true),
            new Column("Lines", 46, false),
            new Column("Hash of closing line", 106, false));

    private TradeHistory() {}

    static List<Block> blocks(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(subject.identity()));
        blocks.add(new Block.Heading("Money"));
        blocks.add(new Block.Facts(subject.money()));
        if (!subject.trades().isEmpty()) {
            blocks.add(chart(subject));
        }
        blocks.add(new Block.Heading("Trades"));
        blocks.add(new Block.Text("A trade is a round trip: from the fill that opened a position to the one that"
                + " closed it or turned it around. Gross profit is at average cost, as the journal realised it; net is"
                + " after fees. Financing belongs to the account and is in none of them."));
        blocks.add(table(subject.trades()));
        if (subject.trips().openRealised().signum() != 0
                || subject.trips().openFees().signum() != 0) {
            blocks.add(new Block.Heading("Positions still open"));
            blocks.add(new Block.Facts(List.of(
                    Subject.fact("Realised so far", Value.amount(subject.trips().openRealised())),
                    Subject.fact(
                            "Fees so far",
                            Value.amount(subject.trips().openFees().negate())))));
        }
        return blocks;
    }

    static Block.Table table(List<Trade> trades) {
        var gross = BigDecimal.ZERO;
        var fees = BigDecimal.ZERO;
        var rows = new ArrayList<List<Value>>(trades.size());
        for (var trade : trades) {
            gross = gross.add(trade.gross());
            fees = fees.add(trade.fees());
            rows.add(row(trade));
        }
        var none = Value.words("");
        var totals = List.of(
                Value.count(trades.size()),
                Value.words("all trades"),
                none,
                none,
                none,
                none,
                none,
                none,
                Value.amount(gross),
                Value.amount(fees.negate()),
                Value.amount(gross.subtract(fees)),
                none,
                none);
        return new Block.Table(CAPTION, COLUMNS, rows, totals);
    }

    private static List<Value> row(Trade trade) {
        return List.of(
                Value.count(trade.number()),
                Value.words(trade.symbol()),
                Value.words(trade.side()),
                Value.amount(trade.quantity()),
                Value.amount(trade.entry()),
                Value.amount(trade.exit()),
                Value.time(trade.opened()),
                Value.time(trade.closed()),
                Value.amount(trade.gross()),
                Value.amount(trade.fees().negate()),
                Value.amount(trade.net()),
                Value.words(trade.openedBy() + " to " + trade.closedBy()),
                Value.code(trade.hash()));
    }

    static Block chart(Subject subject) {
        var points = new ArrayList<Figure.Point>();
        points.add(new Figure.Point(subject.history().facts().opened(), 0));
        var sum = BigDecimal.ZERO;
        for (var trade : subject.trades()) {
            sum = sum.add(trade.net());
            points.add(new Figure.Point(trade.closed(), sum.doubleValue()));
        }
        var alt = "Line chart: net profit of all trades together, from 0 to "
                + Value.amount(sum).shown() + " after " + subject.trades().size()
                + " trades. The figures are in the table of trades.";
        var line = new Figure.Line("Net profit", points);
        return new Block.Chart(
                alt,
                new Figure.Lines(
                        "Net profit of closed trades", subject.history().facts().currency(), List.of(line)));
    }
}
