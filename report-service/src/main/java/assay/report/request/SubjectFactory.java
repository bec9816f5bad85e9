package assay.report.request;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.report.analytics.Excursions;
import assay.report.analytics.RoundTrips;
import assay.report.analytics.Trade;
import assay.report.content.PackText;
import assay.report.content.Subject;
import assay.report.document.Block;
import assay.report.document.Value;
import assay.report.history.AccountHistory;
import assay.report.source.CoreFault;
import assay.report.source.HttpPrices;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings together what a report may speak of. */
@Singleton
class SubjectFactory {
    private static final Logger LOG = LoggerFactory.getLogger(SubjectFactory.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Trades of a minute or more whose prices are fetched; the others have no known excursions. */
    private static final int FETCHES_MAX = 200;

    private final KnownStore known;
    private final HttpPrices prices;

    SubjectFactory(KnownStore known, HttpPrices prices) {
        this.known = known;
        this.prices = prices;
    }

    /** The subject of an account's history; prices are fetched only for a report that speaks of excursions. */
    Subject of(AccountHistory history, String simulation, boolean withPrices) {
        var trips = RoundTrips.of(history.fills());
        var pack = known.pack(history.facts().pack())
                .map(PackText::of)
                .orElseGet(() -> new PackText("unpublished", "0", List.of()));
        var excursions = withPrices ? excursions(trips.closed()) : Map.<Integer, Excursions>of();
        return new Subject(history, pack, trips, excursions, facts(simulation));
    }

    private Map<Integer, Excursions> excursions(List<Trade> trades) {
        var found = new HashMap<Integer, Excursions>();
        var fetches = 0;
        for (var trade : trades) {
            if (trade.held().compareTo(MINUTE) < 0) {
                found.put(trade.number(), Excursions.of(trade, List.of()));
            } else if (fetches++ < FETCHES_MAX) {
                fetch(trade, found);
            }
        }
        return found;
    }

    private void fetch(Trade trade, Map<Integer, Excursions> found) {
        try {
            var minutes = prices.minutes(trade.symbol(), trade.opened(), trade.closed()).stream()
                    .map(each -> new Excursions.Minute(each.begin(), each.low(), each.high()))
                    .toList();
            if (!minutes.isEmpty()) {
                found.put(trade.number(), Excursions.of(trade, minutes));
            }
        } catch (CoreFault e) {
            LOG.info("no prices for trade {}: {}", trade.number(), e.toString());
        }
    }

    private static List<Block.Fact> facts(String simulation) {
        var facts = new ArrayList<Block.Fact>();
        if (!simulation.isEmpty()
                && Json.parse(simulation.getBytes(StandardCharsets.UTF_8)) instanceof Json.Items(var items)) {
            for (var item : items) {
                if (item instanceof Fields fields
                        && fields.get("name") instanceof Json.Text(var name)
                        && fields.get("value") instanceof Json.Text(var value)) {
                    facts.add(new Block.Fact(name, Value.words(value)));
                }
            }
        }
        return facts;
    }
}
