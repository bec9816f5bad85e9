package assay.bench.report;

import assay.report.analytics.RoundTrips;
import assay.report.content.PackText;
import assay.report.content.Subject;
import assay.report.history.AccountFacts;
import assay.report.history.AccountHistory;
import assay.report.history.Day;
import assay.report.history.Fill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A made-up account of so many round trips, the same each time. */
final class TradedAccount {
    private final Random random = new Random(10);
    private final List<Fill> fills = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final Instant opened = Instant.parse("2026-01-02T08:00:00Z");
    private BigDecimal balance = new BigDecimal("25000");

    private TradedAccount(int trades) {
        for (var trade = 0; trade < trades; trade++) {
            var at = opened.plus(Duration.ofMinutes(90L * trade));
            var price = new BigDecimal("60000").add(BigDecimal.valueOf(random.nextInt(200_000) - 100_000, 2));
            var gain = BigDecimal.valueOf(random.nextInt(20_000) - 9_900, 2);
            fill(at, "buy", price, BigDecimal.ZERO);
            fill(at.plusSeconds(60 + random.nextInt(3_600)), "sell", price.add(gain), gain.multiply(size()));
            if (trade % 16 == 15) {
                days.add(
                        new Day(fills.size(), at.plus(Duration.ofHours(1)), hash(), BigDecimal.ZERO, balance, balance));
            }
        }
    }

    private static BigDecimal size() {
        return new BigDecimal("0.25");
    }

    private String hash() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void fill(Instant at, String side, BigDecimal price, BigDecimal realised) {
        var notional = price.multiply(size());
        var fee = notional.multiply(new BigDecimal("0.0005"));
        balance = balance.add(realised).subtract(fee);
        fills.add(new Fill(
                3L * (fills.size() + 1),
                at,
                hash(),
                "order",
                "BTC-USD",
                side,
                "taker",
                size(),
                notional,
                fee,
                realised,
                side.equals("buy") ? size() : BigDecimal.ZERO,
                balance));
    }

    static Subject of(int trades) {
        var lived = new TradedAccount(trades);
        var facts = new AccountFacts(
                new UUID(1, 1),
                new UUID(1, 2),
                0,
                lived.hash(),
                "USD",
                new BigDecimal("25000"),
                lived.balance,
                lived.opened,
                null,
                null,
                null,
                0,
                false,
                3L * lived.fills.size(),
                lived.hash(),
                lived.fills.getLast().at());
        var pack = new PackText("made-up", "1", List.of(new PackText.Phase("evaluation", List.of())));
        return new Subject(
                new AccountHistory(facts, lived.fills, lived.days, List.of()),
                pack,
                RoundTrips.of(lived.fills),
                Map.of(),
                List.of());
    }
}
