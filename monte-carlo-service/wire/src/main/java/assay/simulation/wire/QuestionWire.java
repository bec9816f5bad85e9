package assay.simulation.wire;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.proof.codec.PackFile;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Start;
import assay.simulation.engine.TradePool;
import assay.simulation.engine.Trader;
import assay.simulation.wire.message.Anchor;
import assay.simulation.wire.message.Closed;
import assay.simulation.wire.message.Gate;
import assay.simulation.wire.message.Model;
import assay.simulation.wire.message.Pool;
import com.google.protobuf.ByteString;

/** A question as a message and back; every bit of it arrives. */
public final class QuestionWire {
    private QuestionWire() {}

    public static assay.simulation.wire.message.Question write(Question question) {
        var message = assay.simulation.wire.message.Question.newBuilder()
                .setPack(ByteString.copyFrom(PackFile.bytes(question.pack())))
                .setPhase(question.phase())
                .setStart(write(question.start()))
                .setTrader(write(question.trader()))
                .setModel(write(question.model()))
                .setDays(question.days())
                .setSeed(question.seed())
                .setByDay(question.byDay());
        var pool = question.pool();
        if (pool != null) {
            message.setPool(write(pool));
        }
        return message.build();
    }

    /** Throws {@link IllegalArgumentException} when the message is no question. */
    public static Question read(assay.simulation.wire.message.Question message) {
        return new Question(
                PackFile.parse(message.getPack().toByteArray()),
                message.getPhase(),
                read(message.getStart()),
                read(message.getTrader()),
                read(message.getModel()),
                message.hasPool() ? read(message.getPool()) : null,
                message.getDays(),
                message.getSeed(),
                message.getByDay());
    }

    private static assay.simulation.wire.message.Start write(Start start) {
        var message = assay.simulation.wire.message.Start.newBuilder()
                .setBalance(start.balance().units())
                .setDayBalance(start.dayBalance().units())
                .setDays(start.days())
                .setFees(start.fees().units())
                .setFinancing(start.financing().units())
                .setOpenNotional(start.openNotional().units())
                .setOpenProfit(start.openProfit().units());
        for (var anchor : start.anchors()) {
            message.addAnchors(Anchor.newBuilder()
                    .setRule(anchor.rule())
                    .setAnchor(anchor.anchor().units())
                    .setPeak(anchor.peak().units()));
        }
        for (var gate : start.gates()) {
            message.addGates(Gate.newBuilder()
                    .setRule(gate.rule())
                    .setCount(gate.count())
                    .setToday(gate.today())
                    .addAllLargest(gate.largest().stream().map(Money::units).toList()));
        }
        return message.build();
    }

    private static Start read(assay.simulation.wire.message.Start message) {
        return new Start(
                new Money(message.getBalance()),
                new Money(message.getDayBalance()),
                message.getDays(),
                new Money(message.getFees()),
                new Money(message.getFinancing()),
                message.getAnchorsList().stream()
                        .map(anchor -> new Start.Anchor(
                                anchor.getRule(), new Money(anchor.getAnchor()), new Money(anchor.getPeak())))
                        .toList(),
                message.getGatesList().stream()
                        .map(gate -> new Start.Gate(
                                gate.getRule(),
                                gate.getCount(),
                                gate.getToday(),
                                gate.getLargestList().stream().map(Money::new).toList()))
                        .toList(),
                new Money(message.getOpenNotional()),
                new Money(message.getOpenProfit()));
    }

    private static assay.simulation.wire.message.Trader write(Trader trader) {
        var message = assay.simulation.wire.message.Trader.newBuilder()
                .setTradesPerDay(trader.tradesPerDay())
                .setMarks(trader.marks())
                .setStop(trader.stop().units())
                .setTake(trader.take().units())
                .setCost(trader.cost().units())
                .setCostStep(trader.costStep().units());
        switch (trader.size()) {
            case Trader.Size.Fixed(var sum) -> message.setFixed(sum.units());
            case Trader.Size.OfBalance(var share) -> message.setOfBalance(share.units());
        }
        return message.build();
    }

    private static Trader read(assay.simulation.wire.message.Trader message) {
        return new Trader(
                message.getTradesPerDay(),
                message.getMarks(),
                message.hasFixed()
                        ? new Trader.Size.Fixed(new Money(message.getFixed()))
                        : new Trader.Size.OfBalance(new Ratio(message.getOfBalance())),
                new Ratio(message.getStop()),
                new Ratio(message.getTake()),
                new Ratio(message.getCost()),
                new Money(message.getCostStep()));
    }

    private static Model write(PriceModel model) {
        return Model.newBuilder()
                .setDrift(model.drift())
                .setVolatility(model.volatility())
                .setNear(model.near())
                .setFar(model.far())
                .setJumpChance(model.jumpChance())
                .setJumpMean(model.jumpMean())
                .setJumpDeviation(model.jumpDeviation())
                .build();
    }

    private static PriceModel read(Model message) {
        return new PriceModel(
                message.getDrift(),
                message.getVolatility(),
                message.getNear(),
                message.getFar(),
                message.getJumpChance(),
                message.getJumpMean(),
                message.getJumpDeviation());
    }

    private static Pool write(TradePool pool) {
        var message = Pool.newBuilder().setBlock(pool.block()).setReplace(pool.replace());
        for (var trade : pool.trades()) {
            message.addTrades(Closed.newBuilder()
                    .setWorst(trade.worst())
                    .setExit(trade.exit())
                    .setWeight(trade.weight()));
        }
        return message.build();
    }

    private static TradePool read(Pool message) {
        var trades = message.getTradesList().stream()
                .map(trade -> new TradePool.Closed(trade.getWorst(), trade.getExit(), trade.getWeight()))
                .toList();
        return new TradePool(trades, message.getBlock(), message.getReplace());
    }
}
