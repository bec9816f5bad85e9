package assay.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assay.domain.account.Status;
import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Anchor;
import assay.domain.rule.Comparison;
import assay.domain.rule.Costs;
import assay.domain.rule.Effect;
import assay.domain.rule.Evaluation;
import assay.domain.rule.Limit;
import assay.domain.rule.Lock;
import assay.domain.rule.Loss;
import assay.domain.rule.Measure;
import assay.domain.rule.Rule;
import assay.domain.rule.Trail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The floors and verdicts that firms print themselves, replayed by real trades; skipped where the file is not at hand.
 */
class WorkedExamplesTest {
    private static final Set<String> LOSSES = Set.of(
            "static_max_drawdown",
            "trailing_drawdown_eod",
            "trailing_drawdown_realised_balance",
            "trailing_drawdown_intraday_equity",
            "daily_loss_balance_based",
            "daily_loss_equity_based",
            "daily_loss_max_balance_equity",
            "daily_loss_intraday_trailing");

    @TestFactory
    List<DynamicTest> everyLossExampleGivesThePrintedFloorsAndVerdict() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var example : examples()) {
            var scored = !example.path("fidelity").asText().equals("ambiguous");
            if (scored && LOSSES.contains(example.path("kind").asText())) {
                tests.add(DynamicTest.dynamicTest(example.path("id").asText(), () -> replay(example)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(60);
        return tests;
    }

    static List<JsonNode> examples() throws IOException {
        var file = find(Path.of("").toAbsolutePath());
        assumeTrue(file != null, "the worked examples lie beside the checkout");
        var root = new ObjectMapper().readTree(Files.readString(Objects.requireNonNull(file)));
        return StreamSupport.stream(root.path("examples").spliterator(), false).toList();
    }

    private static @Nullable Path find(@Nullable Path from) {
        for (var folder = from; folder != null; folder = folder.getParent()) {
            var file = folder.resolve("../shared/rules/worked-examples.json").normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private static void replay(JsonNode example) {
        var params = example.path("params");
        var daily = example.path("kind").asText().startsWith("daily");
        var rules = new ArrayList<Rule>();
        rules.add(daily ? daily(params) : overall(params));
        if (params.has("max_loss")) {
            rules.add(overall(params.path("max_loss")));
        }
        var stage = new Stage(money(params.path("initial")), true, rules.toArray(Rule[]::new));
        checkpoints(example, 0, stage);
        var balance = money(params.path("initial"));
        for (var event : example.path("events")) {
            balance = event.has("balance") ? money(event.path("balance")) : balance;
            var equity = event.has("equity") ? money(event.path("equity")) : balance;
            stage.set(balance, equity);
            if (event.path("type").asText().equals("day_end")) {
                stage.reset();
            } else {
                assertThat(event.path("type").asText()).isEqualTo("mark");
            }
            checkpoints(example, event.path("seq").asInt(), stage);
        }
        var verdict = example.path("expected").path("verdict").asText();
        assertThat(stage.state.account().status())
                .isEqualTo(verdict.equals("hard_breach") ? Status.FAILED : Status.ACTIVE);
        assertThat(stage.state.account().rules().stream().anyMatch(rule -> rule.pausedUntil() != null))
                .isEqualTo(verdict.equals("soft_breach"));
    }

    private static void checkpoints(JsonNode example, int after, Stage stage) {
        for (var checkpoint : example.path("expected").path("checkpoints")) {
            if (checkpoint.path("after").asInt() == after) {
                floor(checkpoint, "max_floor", "overall", stage);
                floor(checkpoint, "daily_floor", "daily", stage);
                var only = checkpoint.has("max_floor") ? "overall" : "daily";
                if (checkpoint.has("room")) {
                    near(checkpoint.path("room"), stage.room(only).room());
                }
                if (checkpoint.has("daily_allowance")) {
                    var loss = stage.state.account().rule("daily");
                    var anchor = Objects.requireNonNull(loss).anchor();
                    near(checkpoint.path("daily_allowance"), anchor.minus(floorOf(stage, "daily")));
                }
                if (checkpoint.has("locked")) {
                    var lock = money(example.path("params").path("lock_floor_at"));
                    assertThat(floorOf(stage, "overall").compareTo(lock) >= 0)
                            .isEqualTo(checkpoint.path("locked").asBoolean());
                }
            }
        }
    }

    private static Money floorOf(Stage stage, String rule) {
        return Objects.requireNonNull(stage.room(rule).floor());
    }

    private static void floor(JsonNode checkpoint, String field, String rule, Stage stage) {
        if (checkpoint.has(field)) {
            near(checkpoint.path(field), floorOf(stage, rule));
        }
    }

    /** Half a unit of money, as the examples' own conventions say. */
    private static void near(JsonNode expected, @Nullable Money actual) {
        assertThat(new BigDecimal(Objects.requireNonNull(actual).toString()))
                .isCloseTo(expected.decimalValue(), within(new BigDecimal("0.5")));
    }

    static Money money(JsonNode node) {
        return Money.of(text(node));
    }

    static String text(JsonNode node) {
        var plain = node.decimalValue().stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static Rule overall(JsonNode params) {
        var hwm = params.path("hwm").asText();
        var anchor = switch (hwm) {
            case "none" -> Anchor.INITIAL;
            case "eod_balance", "eod_balance_last", "balance" -> Anchor.BALANCE;
            case "equity" -> Anchor.EQUITY;
            case "eod_max_balance_equity", "max_balance_equity" -> Anchor.HIGHER;
            default -> throw new IllegalArgumentException(hwm);
        };
        var trail = hwm.equals("none") || hwm.equals("eod_balance_last")
                ? Trail.NONE
                : hwm.startsWith("eod") ? Trail.CLOSE : Trail.INSTANT;
        return new Rule.OverallLoss("overall", effect(params), loss(params, anchor, trail));
    }

    private static Rule daily(JsonNode params) {
        var word = params.path("anchor").asText();
        var anchor = switch (word) {
            case "balance", "eod_high_balance" -> Anchor.BALANCE;
            case "equity", "peak_equity_today" -> Anchor.EQUITY;
            case "max_balance_equity" -> Anchor.HIGHER;
            default -> throw new IllegalArgumentException(word);
        };
        var trail = word.startsWith("peak") ? Trail.INSTANT : word.startsWith("eod") ? Trail.CLOSE : Trail.NONE;
        return new Rule.DailyLoss("daily", effect(params), loss(params, anchor, trail));
    }

    private static Effect effect(JsonNode params) {
        return params.path("effect").asText().equals("soft") ? Effect.PAUSE : Effect.BREACH;
    }

    private static Loss loss(JsonNode params, Anchor anchor, Trail trail) {
        var limit = params.path("limit");
        var of = limit.path("of").asText().equals("initial") ? Limit.Of.INITIAL : Limit.Of.ANCHOR;
        var locked = params.path("lock_floor_at").isNumber();
        return new Loss(
                switch (params.path("measured").asText()) {
                    case "balance" -> Measure.BALANCE;
                    case "equity_or_balance" -> Measure.LOWER;
                    default -> Measure.EQUITY;
                },
                anchor,
                limit.has("amount")
                        ? new Limit.Amount(money(limit.path("amount")))
                        : new Limit.Percent(Ratio.of(text(limit.path("pct"))), of),
                trail,
                locked
                        ? new Lock.At(money(params.path("lock_floor_at")).minus(money(params.path("initial"))))
                        : new Lock.None(),
                Packs.MIDNIGHT,
                params.path("compare").asText().equals("breach_if_at_or_below")
                        ? Comparison.TOUCH
                        : Comparison.PASS_THROUGH,
                Costs.ALL,
                Evaluation.TICK,
                Stage.NO_HOLD);
    }
}
