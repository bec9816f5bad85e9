package assay.domain.step;

import static assay.domain.step.Stage.TRADED;
import static assay.domain.step.WorkedExamplesTest.money;
import static assay.domain.step.WorkedExamplesTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import assay.domain.account.DenialReason;
import assay.domain.account.Event;
import assay.domain.account.Status;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.number.Quantity;
import assay.domain.number.Ratio;
import assay.domain.rule.Comparison;
import assay.domain.rule.Effect;
import assay.domain.rule.Limit;
import assay.domain.rule.Measure;
import assay.domain.rule.Rule;
import assay.domain.rule.Rule.DayCounts;
import assay.domain.rule.Rule.TradeCounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The printed examples of targets, days, trades and risks, each mapped by hand onto a pack. */
class WorkedGatesTest {
    /** An open loss bounded by the day's profit is a measure that no rule of this pack format has. */
    private static final List<String> NOT_EXPRESSIBLE = List.of("PUB-RISK-04");

    @TestFactory
    List<DynamicTest> everyGateExampleGivesThePrintedNumbers() throws IOException {
        var replays = Map.<String, ThrowingConsumer<JsonNode>>of(
                "profit_target", WorkedGatesTest::target,
                "min_trading_days", WorkedGatesTest::days,
                "min_trades", WorkedGatesTest::trades,
                "max_risk_per_trade", WorkedGatesTest::risk);
        var tests = new ArrayList<DynamicTest>();
        for (var example : WorkedExamplesTest.examples()) {
            var replay = replays.get(example.path("kind").asText());
            var id = example.path("id").asText();
            if (replay != null && !NOT_EXPRESSIBLE.contains(id)) {
                tests.add(DynamicTest.dynamicTest(id, () -> replay.accept(example)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(15);
        return tests;
    }

    private static JsonNode point(JsonNode example) {
        return example.path("expected").path("checkpoints").path(0);
    }

    private static void target(JsonNode example) {
        var params = example.path("params");
        var sum = params.path("target");
        var limit = sum.has("amount")
                ? new Limit.Amount(money(sum.path("amount")))
                : new Limit.Percent(Ratio.of(text(sum.path("pct"))), Limit.Of.INITIAL);
        var measure = params.path("basis").asText().startsWith("equity") ? Measure.EQUITY : Measure.BALANCE;
        var flat = params.path("all_positions_closed").asBoolean();
        var initial = money(params.path("initial"));
        var rule = new Rule.ProfitTarget("target", Effect.GATE, measure, limit, Comparison.TOUCH, flat);
        var stage = new Stage(initial, false, rule);
        var level = point(example).has("target_balance")
                ? money(point(example).path("target_balance"))
                : initial.plus(money(point(example).path("target_profit")));
        assertThat(stage.room("target").target()).isEqualTo(level.toString());
        var step = Money.of("0.1");
        stage.trade(level.minus(initial).minus(step));
        assertThat(stage.state.account().status()).isEqualTo(Status.ACTIVE);
        stage.trade(step);
        assertThat(stage.state.account().status()).isEqualTo(Status.PASSED);
    }

    private static void days(JsonNode example) {
        var params = example.path("params");
        var required = params.path("required_days").asInt();
        var id = example.path("id").asText();
        if (params.has("day_counts_if")) {
            var stage = stage(days(required, DayCounts.OPENED, "0", "0"));
            stage.price("1000");
            stage.buy(TRADED, "10", null);
            stage.reset();
            stage.reset();
            stage.price("1000");
            stage.sell("10");
            stage.reset();
            assertThat(stage.room("days").value())
                    .as(id)
                    .isEqualTo(point(example).path("counted_days").asText());
        } else if (params.has("min_trade_value_pct")) {
            var value = text(params.path("min_trade_value_pct"));
            var result = text(params.path("min_abs_pnl_pct_of_trade"));
            var trade = example.path("events").path(0);
            assertThat(closed(
                            days(required, DayCounts.CLOSED, value, result),
                            trade.path("value").asInt(),
                            "1.15"))
                    .isEqualTo("1");
            assertThat(closed(days(required, DayCounts.CLOSED, value, result), 499, "1.15"))
                    .isEqualTo("0");
            assertThat(closed(days(required, DayCounts.CLOSED, value, result), 600, "1.01"))
                    .isEqualTo("1");
            assertThat(closed(days(required, DayCounts.CLOSED, value, result), 600, "1.0099"))
                    .isEqualTo("0");
        } else {
            var least = money(point(example).path("min_abs_change"));
            var rule = days(required, DayCounts.MOVED, "0", text(params.path("min_abs_day_change_pct")));
            assertThat(moved(rule, least.negated())).isEqualTo("1");
            assertThat(moved(rule, least.minus(Money.of("0.1")))).isEqualTo("0");
        }
    }

    private static Rule days(int required, DayCounts counts, String value, String result) {
        return new Rule.MinTradingDays("days", Effect.GATE, required, counts, Ratio.of(value), Ratio.of(result));
    }

    private static Stage stage(Rule rule) {
        return new Stage(Money.of(rule.id().equals("days") ? "100000" : "10000"), false, rule);
    }

    /** A trade of so much money, bought at 1 and sold at a price, by an account of 10,000. */
    private static String closed(Rule rule, int value, String price) {
        var stage = new Stage(Money.of("10000"), false, rule);
        stage.price("1");
        stage.buy(TRADED, Integer.toString(value), null);
        stage.price(price);
        stage.sell(Integer.toString(value));
        return stage.room("days").value();
    }

    private static String moved(Rule rule, Money change) {
        var stage = stage(rule);
        stage.trade(change);
        stage.reset();
        return stage.room("days").value();
    }

    private static void trades(JsonNode example) {
        var params = example.path("params");
        var byDay = params.has("required_per_day");
        var required = params.path(byDay ? "required_per_day" : "required").asInt();
        var share =
                params.has("min_size_share_of_largest") ? text(percent(params.path("min_size_share_of_largest"))) : "0";
        var stage = new Stage(
                Money.of("100000"),
                false,
                new Rule.MinTrades(
                        "trades",
                        Effect.GATE,
                        required,
                        byDay ? TradeCounts.ORDERS : TradeCounts.ROUND_TRIPS,
                        byDay ? Rule.Period.DAY : Rule.Period.PHASE,
                        Ratio.of(share)));
        for (var event : example.path("events")) {
            stage.price("1");
            if (byDay) {
                order(stage, event.path("action").asText());
            } else {
                var lots = event.path("lots")
                        .decimalValue()
                        .movePointRight(2)
                        .toBigIntegerExact()
                        .toString();
                stage.buy(TRADED, lots, null);
                stage.sell(lots);
            }
        }
        var valid = point(example).path(byDay ? "counted" : "valid").asText();
        assertThat(stage.room("trades").value()).isEqualTo(valid);
        assertThat(stage.room("trades").standing())
                .isEqualTo(
                        example.path("expected").path("verdict").asText().equals("met")
                                ? Headroom.Standing.MET
                                : Headroom.Standing.NOT_MET);
    }

    private static JsonNode percent(JsonNode share) {
        return DecimalNode.valueOf(share.decimalValue().movePointRight(2));
    }

    private static void order(Stage stage, String action) {
        switch (action) {
            case "buy" -> stage.buy(TRADED, "100", null);
            case "sell half", "sell rest" -> stage.sell("50");
            default -> throw new IllegalArgumentException(action);
        }
    }

    private static void risk(JsonNode example) {
        var params = example.path("params");
        var base = params.has("balance") ? params.path("balance") : params.path("initial");
        var capital = base.isNumber() ? money(base) : Money.of("100000");
        var of = params.path("of").asText().equals("initial") ? Limit.Of.INITIAL : Limit.Of.BALANCE;
        var together = params.has("aggregate");
        var rule = new Rule.MaxRiskPerTrade(
                "risk",
                Effect.BLOCK,
                new Limit.Percent(Ratio.of(text(params.path("limit_pct"))), of),
                Rule.RiskBasis.STOP,
                together ? Rule.Aggregate.INSTRUMENT : Rule.Aggregate.ORDER,
                false);
        var stage = new Stage(capital, false, rule);
        var most = money(point(example).path("max_risk"));
        assertThat(stage.room("risk").target()).isEqualTo(most.toString());
        DenialReason denied = null;
        for (var event : example.path("events")) {
            denied = denied(stage, event);
        }
        if (example.path("expected").path("verdict").asText().equals("violation")) {
            var combined =
                    money(example.path("expected").path("checkpoints").path(1).path("combined_risk"));
            assertThat(denied).isEqualTo(new DenialReason.RiskTooHigh("risk", combined, most));
        } else {
            assertThat(denied).isNull();
        }
    }

    /** An order of the printed risk: so many units with the stop one below the entry. */
    private static @Nullable DenialReason denied(Stage stage, JsonNode event) {
        var entry = event.has("entry") ? text(event.path("entry")) : "2";
        var stop = event.has("stop") ? text(event.path("stop")) : "1";
        var units = event.has("quantity")
                ? event.path("quantity")
                : event.path(event.has("risk") ? "risk" : "stop_loss_amount");
        assertThat(Quantity.of(text(units)).isPositive()).isTrue();
        stage.price(entry);
        var outcome = stage.buy(TRADED, text(units), Price.of(stop));
        return outcome.events().stream()
                .filter(Event.OrderDenied.class::isInstance)
                .map(told -> ((Event.OrderDenied) told).reason())
                .findFirst()
                .orElse(null);
    }
}
