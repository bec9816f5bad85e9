package assay.simulation.question;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.domain.rule.Pack;
import assay.domain.rule.Rule;
import assay.simulation.answer.StrategyValidation;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Start;
import assay.simulation.engine.TradePool;
import assay.simulation.engine.Trader;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as a question, with what it does not say assumed: three trades a day of half the balance, a stop at 1 % and
 * a take at 2 %, eight marks of an hour each with a volatility of 0.6 %, excess kurtosis 3 and a jump in a thousand
 * marks, no edge, six basis points a fill.
 */
final class Framing {
    private static final long ONE = 100_000_000;
    static final int DAYS = 30;
    static final int PATHS = 20_000;
    private static final int BLOCK = 5;

    private final HttpQuestion request;

    Framing(HttpQuestion request) {
        this.request = request;
    }

    int paths() {
        return request.paths() == null ? PATHS : request.paths();
    }

    /** About a pack alone: a new account of a phase. */
    Question about(Pack pack, int phase) {
        return question(new About(pack, phase, started(Start.of(pack.phases().get(phase))), trader(), null));
    }

    /** About an account. */
    Question about(HttpCore.Told told) {
        var story = told.story();
        var opening = story.account().genesis();
        var start = started(story.start(told.equity()));
        var drawn = draws(story);
        var trader = drawn ? own(story, told.pack(), opening.phase()) : trader();
        var block = request.block() == null ? BLOCK : request.block();
        return question(new About(told.pack(), opening.phase(), start, trader, drawn ? story.pool(block) : null));
    }

    /** The beginning, less what the request wants lost by then. */
    private Start started(Start start) {
        if (request.lossFirst() == null) {
            return start;
        }
        var left = start.balance().minus(Money.of(request.lossFirst()));
        if (!left.isPositive()) {
            throw assay.kit.problem.Problem.unprocessable("out-of-range", "Nothing would be left to trade with.");
        }
        return new Start(
                left,
                start.dayBalance(),
                start.days(),
                start.fees(),
                start.financing(),
                start.anchors(),
                start.gates(),
                start.openNotional(),
                start.openProfit());
    }

    private Trader.Size size(double ofBalance) {
        return new Trader.Size.OfBalance(
                ratio(ofBalance * given(request.trader(), HttpQuestion.TraderPart::sizeTimes, 1), 10_000));
    }

    private boolean draws(AccountStory story) {
        var enough = story.trades() >= StrategyValidation.TRADES_MIN;
        var must = "trades".equals(request.source()) || request.kind().equals("strategy-validation");
        if (must && !enough) {
            throw assay.kit.problem.Problem.unprocessable(
                    "too-few-trades",
                    "It takes " + StrategyValidation.TRADES_MIN + " closed trades; there are " + story.trades() + ".");
        }
        return enough && !"parameters".equals(request.source());
    }

    private record About(
            Pack pack,
            int phase,
            Start start,
            Trader trader,
            @Nullable TradePool pool) {}

    private Question question(About about) {
        var seed = request.seed() == null ? 1 : Long.parseLong(request.seed());
        var days = request.days() == null ? DAYS : request.days();
        var byDay =
                request.kind().equals("drawdown-projection") || request.kind().equals("profit-and-loss-scenarios");
        return new Question(
                about.pack(), about.phase(), about.start(), about.trader(), model(), about.pool(), days, seed, byDay);
    }

    private PriceModel model() {
        var part = request.model();
        return PriceModel.normal(
                        given(part, HttpQuestion.ModelPart::drift, 0),
                        given(part, HttpQuestion.ModelPart::volatility, 0.006))
                .withTails(given(part, HttpQuestion.ModelPart::excessKurtosis, 3))
                .withJumps(
                        given(part, HttpQuestion.ModelPart::jumpChance, 0.001),
                        given(part, HttpQuestion.ModelPart::jumpMean, -0.005),
                        given(part, HttpQuestion.ModelPart::jumpDeviation, 0.02));
    }

    private Trader trader() {
        var part = request.trader();
        var stop = given(part, HttpQuestion.TraderPart::stop, 0.01);
        var take = given(part, HttpQuestion.TraderPart::take, 0.02);
        return new Trader(
                count(part, HttpQuestion.TraderPart::tradesPerDay, 3),
                count(part, HttpQuestion.TraderPart::marksPerTrade, 8),
                size(given(part, HttpQuestion.TraderPart::sizeOfBalance, 0.5)),
                stop == 0 ? Ratio.ZERO : new Ratio(ONE - Math.round(stop * ONE)),
                take == 0 ? Ratio.ZERO : new Ratio(ONE + Math.round(take * ONE)),
                ratio(given(part, HttpQuestion.TraderPart::costPerFill, 0.0006), 100),
                Money.of("0.01"));
    }

    /** As the account traded so far, but for what the request says. A stop is set where the pack wants one. */
    private Trader own(AccountStory story, Pack pack, int phase) {
        var part = request.trader();
        var wanted = pack.phases().get(phase).rules().stream()
                .anyMatch(rule -> rule instanceof Rule.MaxRiskPerTrade risk && risk.stopRequired());
        var stop = given(part, HttpQuestion.TraderPart::stop, wanted ? 0.01 : 0);
        return new Trader(
                count(part, HttpQuestion.TraderPart::tradesPerDay, story.tradesPerDay()),
                2,
                size(given(part, HttpQuestion.TraderPart::sizeOfBalance, story.meanSize())),
                stop == 0 ? Ratio.ZERO : new Ratio(ONE - Math.round(stop * ONE)),
                Ratio.ZERO,
                ratio(given(part, HttpQuestion.TraderPart::costPerFill, story.costPerFill()), 100),
                Money.of("0.01"));
    }

    private static Ratio ratio(double share, long grid) {
        return new Ratio(Math.max(0, Math.round(share * ONE / grid)) * grid);
    }

    private static <T> double given(@Nullable T part, Function<T, @Nullable BigDecimal> of, double otherwise) {
        var said = part == null ? null : of.apply(part);
        return said == null ? otherwise : said.doubleValue();
    }

    private static <T> int count(@Nullable T part, Function<T, @Nullable Integer> of, int otherwise) {
        var said = part == null ? null : of.apply(part);
        return said == null ? otherwise : said;
    }
}
