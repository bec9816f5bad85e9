package assay.report.content;

import assay.report.analytics.Excursions;
import assay.report.analytics.Ratios;
import assay.report.analytics.RoundTrips;
import assay.report.analytics.Trade;
import assay.report.analytics.TradeStatistics;
import assay.report.document.Block;
import assay.report.document.Figure;
import assay.report.document.Value;
import assay.report.history.AccountHistory;
import assay.report.history.Day;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that a report may speak of.
 *
 * @param excursions by the number of a trade; a trade whose prices are not known is missing
 * @param simulation facts of a stored answer, or empty when none was named
 */
public record Subject(
        AccountHistory history,
        PackText pack,
        RoundTrips trips,
        Map<Integer, Excursions> excursions,
        List<Block.Fact> simulation) {
    public Subject {
        excursions = Map.copyOf(excursions);
        simulation = List.copyOf(simulation);
    }

    List<Trade> trades() {
        return trips.closed();
    }

    TradeStatistics statistics() {
        return TradeStatistics.of(
                trades().stream().mapToDouble(each -> each.net().doubleValue()).toArray());
    }

    Ratios ratios() {
        var equity = equity();
        return Ratios.of(
                history.facts().capital().doubleValue(),
                equity.stream().skip(1).mapToDouble(Figure.Point::value).toArray());
    }

    /** The capital, equity at each day's end, and the balance at the account's end. */
    List<Figure.Point> equity() {
        var facts = history.facts();
        var points = new ArrayList<Figure.Point>();
        points.add(new Figure.Point(facts.opened(), facts.capital().doubleValue()));
        for (var day : history.days()) {
            points.add(new Figure.Point(day.at(), day.equity().doubleValue()));
        }
        var ended = facts.ended();
        if (ended != null && ended.isAfter(points.getLast().at())) {
            points.add(new Figure.Point(ended, facts.balance().doubleValue()));
        }
        return points;
    }

    /** The day that lost most, or zero when none lost. */
    BigDecimal worstDay() {
        var facts = history.facts();
        var before = facts.capital();
        var worst = BigDecimal.ZERO;
        for (Day day : history.days()) {
            worst = worst.min(day.equity().subtract(before));
            before = day.equity();
        }
        return facts.ended() == null ? worst : worst.min(facts.balance().subtract(before));
    }

    String footer() {
        return "account " + history.facts().id() + ", journal line "
                + history.facts().sequence();
    }

    String outcome() {
        var facts = history.facts();
        var outcome = facts.outcome();
        if (outcome == null) {
            return "active";
        }
        return facts.rule() == null ? outcome : outcome + " by rule " + facts.rule();
    }

    /** The facts that every report begins with. */
    List<Block.Fact> identity() {
        var facts = history.facts();
        var listed = new ArrayList<Block.Fact>();
        listed.add(fact("Assessment", Value.code(facts.assessment().toString())));
        listed.add(fact("Account", Value.code(facts.id().toString())));
        listed.add(fact(
                "Rule pack",
                Value.words(pack.name() + ", version " + pack.version() + ", phase "
                        + pack.phase(facts.phase()).name())));
        listed.add(fact("Pack hash", Value.code(facts.pack())));
        listed.add(fact("Outcome", Value.words(outcome())));
        listed.add(fact("Opened (UTC)", Value.time(facts.opened())));
        if (facts.ended() != null) {
            listed.add(fact("Ended (UTC)", Value.time(facts.ended())));
        }
        listed.add(fact("Journal read through line", Value.count(facts.sequence())));
        listed.add(fact("Hash of that line", Value.code(facts.hash())));
        return listed;
    }

    /** The sums of the journal. */
    List<Block.Fact> money() {
        var facts = history.facts();
        return List.of(
                fact("Capital (" + facts.currency() + ")", Value.amount(facts.capital())),
                fact("Realised profit", Value.amount(history.realised())),
                fact("Fees", Value.amount(history.fees().negate())),
                fact("Financing", Value.amount(history.financing().negate())),
                fact("Balance", Value.amount(facts.balance())),
                fact("Result", Value.amount(facts.balance().subtract(facts.capital()))));
    }

    static Block.Fact fact(String name, Value value) {
        return new Block.Fact(name, value);
    }
}
