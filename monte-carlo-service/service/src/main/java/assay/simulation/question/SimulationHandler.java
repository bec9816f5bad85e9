package assay.simulation.question;

import assay.contracts.line.Sha256;
import assay.kit.problem.Problem;
import assay.simulation.engine.Engine;
import assay.simulation.engine.Question;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes questions, finds the same ones again, and cancels them. */
@Singleton
class SimulationHandler {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    /** A row that nobody was at for so long has lost its process. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(30);

    private final SimulationStore store;
    private final SimulationJob job;
    private final SimulationSettings settings;
    private final Subjects subjects;
    private final Clock clock = Clock.systemUTC();

    SimulationHandler(SimulationStore store, SimulationJob job, SimulationSettings settings, Subjects subjects) {
        this.store = store;
        this.job = job;
        this.settings = settings;
        this.subjects = subjects;
    }

    /**
     * Who asks.
     *
     * @param authorization the header as it came, to ask the core with
     */
    record Caller(UUID user, boolean admin, String authorization) {}

    /** The row of a question: an old one of the same question, or a new one that waits. */
    SimulationRow ask(HttpQuestion request, Caller caller) {
        mayAsk(caller);
        var framing = new Framing(request);
        var question = subjects.question(request, framing, caller);
        check(question, framing);
        var fingerprint = fingerprint(request, question, framing.paths());
        var same = store.same(caller.user(), fingerprint);
        if (same.isPresent() && isGood(same.get())) {
            return same.get();
        }
        var row = row(request, question, new Asked(caller.user(), fingerprint, framing.paths()));
        store.insert(row);
        var order = new SimulationJob.Order(
                row,
                framing.paths(),
                watcher -> Answering.answer(request, job.ask(question, framing.paths(), watcher)));
        if (!job.take(order)) {
            var _ = store.end(row, new Ending.Failed("queue-full"), now());
            throw full();
        }
        return row;
    }

    private record Asked(UUID owner, String fingerprint, int paths) {}

    private SimulationRow row(HttpQuestion request, Question question, Asked asked) {
        var now = now();
        return new SimulationRow(
                UUID.randomUUID(),
                asked.owner(),
                asked.fingerprint(),
                request.kind(),
                question.toString(),
                question.seed(),
                asked.paths(),
                Question.CONTRACT,
                SimulationRow.Status.QUEUED,
                0,
                null,
                null,
                now,
                now);
    }

    /** Before anything is read or written: a crowd of questions costs next to nothing. */
    private void mayAsk(Caller caller) {
        if (job.ofOwner(caller.user()) >= settings.perUser()) {
            throw Problem.tooMany(
                    "too-many-questions", "You have " + settings.perUser() + " questions waiting.", TRY_AGAIN);
        }
        if (job.isFull()) {
            throw full();
        }
    }

    private static Problem full() {
        return Problem.tooMany("queue-full", "Too many questions wait already.", TRY_AGAIN);
    }

    private void check(Question question, Framing framing) {
        var refusals = Engine.refusals(question);
        if (!refusals.isEmpty()) {
            var words = refusals.stream()
                    .map(refusal -> refusal.rule() + " (" + refusal.kind() + "): " + refusal.what())
                    .collect(Collectors.joining("; "));
            throw Problem.unprocessable("rules-not-simulated", "The engine lacks: " + words + ".");
        }
        var trader = question.trader();
        var marks = (double) framing.paths() * question.days() * trader.tradesPerDay() * trader.marks();
        if (marks > settings.marksMax()) {
            throw Problem.unprocessable(
                    "too-much-work",
                    "At most " + settings.marksMax() + " prices; this question has " + (long) marks + ".");
        }
    }

    private static String fingerprint(HttpQuestion request, Question question, int paths) {
        var text = request.kind() + "\n" + paths + "\n" + question + "\n" + request.scenarios() + "\n"
                + request.markets() + "\n" + request.split() + "\n" + Question.CONTRACT;
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isGood(SimulationRow row) {
        return row.status() == SimulationRow.Status.DONE || (!row.status().isOver() && !isLost(row));
    }

    private boolean isLost(SimulationRow row) {
        return !job.has(row.id()) && row.seen().plus(LOST_AFTER).isBefore(now());
    }

    /** One's own question; one whose process was lost has failed. */
    SimulationRow find(UUID id, UUID owner) {
        var row = store.find(id, owner).orElseThrow(() -> Problem.notFound("That simulation"));
        if (row.status().isOver() || !isLost(row)) {
            return row;
        }
        var _ = store.end(row, new Ending.Failed("interrupted"), now());
        return store.find(id, owner).orElse(row);
    }

    /** Ends a question that is not over; its work stops between two chunks. */
    void cancel(UUID id, UUID owner) {
        var row = find(id, owner);
        if (!row.status().isOver()) {
            var _ = store.end(row, new Ending.Cancelled(), now());
            job.cancel(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
