package assay.report.request;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.kit.api.TimeCursor;
import assay.kit.problem.Problem;
import assay.report.content.ReportType;
import assay.report.document.Format;
import assay.report.history.AccountFacts;
import assay.report.history.HistoryReaderStore;
import assay.report.source.CoreFault;
import assay.report.source.HttpSimulations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes requests for reports, and finds them again for who asked. */
@Singleton
class ReportHandler {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final ReportStore store;
    private final HistoryReaderStore history;
    private final KnownStore known;
    private final HttpSimulations simulations;
    private final ReportSettings settings;
    private final Clock clock = Clock.systemUTC();

    ReportHandler(ReportStore store, Asked asked, ReportSettings settings) {
        this.store = store;
        this.history = asked.history();
        this.known = asked.known();
        this.simulations = asked.simulations();
        this.settings = settings;
    }

    /** What it asks. */
    @Singleton
    record Asked(HistoryReaderStore history, KnownStore known, HttpSimulations simulations) {}

    /**
     * Who asks.
     *
     * @param authorization the header as it came
     */
    record Caller(UUID user, boolean admin, String authorization) {}

    /** The row of a new report. */
    ReportRow ask(ReportController.Wish wish, Caller caller) {
        var type = ReportType.of(wish.type())
                .orElseThrow(() -> Problem.invalid("/type", "unknown", "There is no such report."));
        var format = Format.of(wish.format())
                .orElseThrow(() -> Problem.invalid("/format", "unknown", "A format is one of pdf, html, csv, json."));
        var scope = scope(wish, type);
        mayRead(wish.assessmentId(), caller);
        var facts = account(wish);
        if (type == ReportType.CERTIFICATE && !"passed".equals(facts.outcome())) {
            throw Problem.unprocessable("not-passed", "A certificate needs a passed phase.");
        }
        if (store.waiting(caller.user()) >= settings.perUser()) {
            throw Problem.tooMany("too-many-reports", "So many reports wait already.", TRY_AGAIN);
        }
        var address = type == ReportType.CERTIFICATE ? CertificateStore.address(settings.site(), facts.id()) : scope;
        var wanted = new ReportRow.Wanted(
                caller.user(), facts.assessment(), facts.id(), type, format, address, simulation(wish, type, caller));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = ReportRow.queued(UUID.randomUUID(), wanted, now, now.plus(settings.keptFor()));
        store.insert(row);
        return row;
    }

    private static String scope(ReportController.Wish wish, ReportType type) {
        var month = wish.month();
        if (type != ReportType.MONTHLY_STATEMENT) {
            if (month != null) {
                throw Problem.invalid("/month", "not-here", "Only a monthly statement has a month.");
            }
            return "";
        }
        try {
            return YearMonth.parse(month == null ? "" : month).toString();
        } catch (DateTimeException _) {
            throw Problem.invalid("/month", "malformed", "A month is written as 2026-11.");
        }
    }

    private void mayRead(UUID assessment, Caller caller) {
        try {
            var owner = known.owner(assessment);
            if (owner.isEmpty() || !(caller.admin() || owner.get().equals(caller.user()))) {
                throw Problem.notFound("That assessment");
            }
        } catch (CoreFault _) {
            throw Problem.unavailable("core-silent", "The assessment could not be looked up.", TRY_AGAIN);
        }
    }

    private AccountFacts account(ReportController.Wish wish) {
        var accounts = history.accounts(wish.assessmentId());
        if (accounts.isEmpty()) {
            throw Problem.unavailable("not-read-yet", "Nothing of its journal has been read yet.", TRY_AGAIN);
        }
        var wanted = wish.accountId();
        return wanted == null
                ? accounts.stream()
                        .max(Comparator.comparing(AccountFacts::opened))
                        .orElseThrow()
                : accounts.stream()
                        .filter(each -> each.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("That account"));
    }

    /** The figures of a named answer, as canonical JSON. */
    private String simulation(ReportController.Wish wish, ReportType type, Caller caller) {
        var id = wish.simulationId();
        if (id == null) {
            return "";
        }
        if (type != ReportType.RISK_ANALYSIS) {
            throw Problem.invalid("/simulationId", "not-here", "Only a risk analysis has a simulation.");
        }
        try {
            var answer = simulations.answer(id, caller.authorization());
            var facts = answer.orElseThrow(() -> Problem.notFound("That simulation"));
            if (!"done".equals(facts.get("status"))) {
                throw Problem.unprocessable("simulation-not-done", "That simulation has no answer yet.");
            }
            return new Json.Items(facts.entrySet().stream()
                            .<Json>map(each -> Fields.with("name", each.getKey())
                                    .with("value", each.getValue())
                                    .build())
                            .toList())
                    .text();
        } catch (CoreFault _) {
            throw Problem.unavailable("simulations-silent", "The simulation could not be fetched.", TRY_AGAIN);
        }
    }

    ReportRow find(UUID id, UUID owner) {
        return store.find(id, owner).orElseThrow(() -> Problem.notFound("That report"));
    }

    List<ReportRow> list(UUID owner, Optional<UUID> assessment, TimeCursor before, int most) {
        return assessment
                .map(each -> store.list(owner, each, before, most))
                .orElseGet(() -> store.list(owner, before, most));
    }

    byte[] content(ReportRow row) {
        return store.content(row.id(), row.owner())
                .orElseThrow(() -> Problem.conflict(
                        "not-ready", "The report is " + row.status().word() + "."));
    }
}
