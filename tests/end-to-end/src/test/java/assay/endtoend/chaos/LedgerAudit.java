package assay.endtoend.chaos;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Adds up an account from its lines alone, with none of the platform's own arithmetic: capital plus realised profit
 * less fees less financing must be the balance that each line states.
 */
final class LedgerAudit {

    private final UUID account;
    private final Findings findings = Findings.none();
    private BigDecimal capital = BigDecimal.ZERO;
    private BigDecimal realised = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private BigDecimal financing = BigDecimal.ZERO;
    private int checked;

    private LedgerAudit(UUID account) {
        this.account = account;
    }

    static Findings audit(UUID account, List<Line> lines) {
        var audit = new LedgerAudit(account);
        lines.forEach(line -> audit.book(JournalLine.of(line)));
        if (audit.capital.signum() == 0) {
            audit.findings.broken().add(account + " was opened without capital");
        }
        return audit.findings;
    }

    private void book(JournalLine line) {
        var body = line.said().body();
        switch (line.said().type()) {
            case "genesis" -> {
                capital = number(body, "capital");
            }
            case "OrderFilled", "PositionClosed" -> {
                realised = realised.add(number(body, "realised"));
                fees = fees.add(number(body, "fee"));
                check(line);
            }
            case "DayRolled" -> {
                if (body.get("financing") instanceof Json.Items(var items)) {
                    items.forEach(each -> financing = financing.add(number((Fields) each, "amount")));
                }
                check(line);
            }
            default -> {}
        }
    }

    private void check(JournalLine line) {
        checked++;
        var expected = capital.add(realised).subtract(fees).subtract(financing);
        var stated = number(line.said().body(), "balance");
        if (expected.compareTo(stated) != 0 && findings.broken().isEmpty()) {
            findings.broken()
                    .add("%s: balance of line %d is %s, its legs make %s (the %d. that was checked)"
                            .formatted(account, line.sequence(), stated, expected, checked));
        }
    }

    private static BigDecimal number(Fields body, String key) {
        if (body.get(key) instanceof Json.Text(var text)) {
            return new BigDecimal(text);
        }
        throw new IllegalArgumentException("no " + key + " in " + body);
    }
}
