package assay.core.assessment;

import assay.contracts.command.CommandRecord;
import assay.contracts.line.Fields;
import assay.core.account.Asked;
import assay.core.assessment.OrderHandler.Outcome;
import assay.core.assessment.OrderHandler.Wanted;
import assay.domain.account.Command;
import assay.domain.account.Stamp;
import assay.kit.admission.HttpAdmission;
import assay.kit.api.Counted;
import assay.kit.api.Refuses;
import assay.kit.limit.Budget;
import assay.kit.limit.HttpLimit;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders of one's own account. The same idempotency key with the same order is the same order; with another it is
 * refused.
 */
@Controller("/api/v1/assessments/{id}")
@Tag(name = "Orders")
@ExecuteOn(TaskExecutors.BLOCKING)
@HttpAdmission
@Secured(SecurityRule.IS_AUTHENTICATED)
class OrderController {
    private static final java.util.regex.Pattern KEY = java.util.regex.Pattern.compile("[!-~]{1,255}");

    private final AssessmentHandler assessments;
    private final OrderHandler orders;
    private final JournalShapes shapes;

    OrderController(AssessmentHandler assessments, OrderHandler orders, JournalShapes shapes) {
        this.assessments = assessments;
        this.orders = orders;
        this.shapes = shapes;
    }

    /**
     * Places an order. 201 with what came of it, a denial included; 202 with its location when that takes longer than
     * two seconds.
     */
    @Post("/orders")
    @HttpLimit(Budget.TRADING)
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpAnswers.Order.class)))
    @ApiResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HttpAnswers.Pending.class)))
    @Refuses({"409 not-opened", "503 account-opening", "503 market-silent", "503 outcome-unknown"})
    HttpResponse<?> place(
            @PathVariable UUID id,
            @Body @Valid HttpOrderRequest request,
            @Header("Idempotency-Key") @Nullable String key,
            Authentication caller) {
        var row = assessments.find(id, user(caller), null);
        var order = CommandRecord.id(row.account(), checked(key));
        var ticket = request.ticket();
        var wanted =
                new Wanted(row, order, Stamp.Role.TRADER, ticket.canonical(), stamp -> ticket.command(stamp, order));
        var location = URI.create("/api/v1/assessments/" + id + "/orders/" + order);
        return orders.submit(wanted)
                .<HttpResponse<?>>map(outcome -> HttpResponse.created(order(order, outcome), location)
                        .header("Idempotent-Replayed", Boolean.toString(outcome.replayed())))
                .orElseGet(() -> pending(order, location));
    }

    private HttpAnswers.Order order(UUID order, Outcome outcome) {
        return shapes.order(order, outcome.lines())
                .orElseThrow(() -> Problem.unprocessable(
                        "idempotency-key-reused", "This key was used before for another request."));
    }

    private static HttpResponse<?> pending(UUID order, URI location) {
        return HttpResponse.accepted(location)
                .header("Retry-After", "1")
                .body(new HttpAnswers.Pending(order, "pending"));
    }

    /** Tells what an order would do now; nothing is written. */
    @Post("/orders/preview")
    @Refuses({"503 account-opening", "503 market-silent"})
    HttpAnswers.Preview preview(@PathVariable UUID id, @Body @Valid HttpOrderRequest request, Authentication caller) {
        var row = assessments.find(id, user(caller), null);
        var order = UUID.randomUUID();
        var ticket = request.ticket();
        var asked = new Asked(
                row.shard(),
                row.account(),
                order,
                CommandRecord.requestHash(ticket.canonical()),
                Stamp.Role.TRADER,
                stamp -> ticket.command(stamp, order));
        var view = assessments.accounts().preview(asked).orElseThrow(OrderHandler::opening);
        return PreviewShapes.preview(row, view, shapes);
    }

    /** Orders in the order in which they came, denied ones included; {@code status} picks one status. */
    @Get("/orders")
    HttpAnswers.Orders list(
            @PathVariable UUID id,
            @QueryValue @Nullable UUID account,
            @QueryValue @Nullable @Counted String since,
            @QueryValue @Nullable @Pattern(regexp = "open|filled|cancelled|denied") String status,
            @QueryValue(defaultValue = "100") @Min(1) @Max(Cursors.MAX) int limit,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        var lines = assessments.lines(row, AssessmentHandler.ORDERS, Cursors.since(since), limit);
        var items = new ArrayList<HttpAnswers.Order>();
        for (var line : lines) {
            var order = shapes.subject(line);
            shapes.order(order, orders.about(row, order))
                    .filter(answer -> status == null || status.equals(answer.status()))
                    .ifPresent(items::add);
        }
        return new HttpAnswers.Orders(items, Cursors.next(lines, limit), row.account());
    }

    /** One order; 202 while it was sent and what came of it is not known. */
    @Get("/orders/{orderId}")
    @AnswersOrder
    HttpResponse<?> one(
            @PathVariable UUID id,
            @PathVariable UUID orderId,
            @QueryValue @Nullable UUID account,
            Authentication caller) {
        var row = assessments.find(id, user(caller), account);
        return shapes.order(orderId, orders.about(row, orderId))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> notYet(id, orderId));
    }

    private HttpResponse<?> notYet(UUID id, UUID order) {
        if (!orders.isPending(order)) {
            throw Problem.notFound("This order");
        }
        return pending(order, URI.create("/api/v1/assessments/" + id + "/orders/" + order));
    }

    /** Cancels what is left of an order and answers how it stands; one that is over already stays as it is. */
    @Delete("/orders/{orderId}")
    @HttpLimit(Budget.TRADING)
    @AnswersOrder
    @Refuses({
        "409 not-opened",
        "503 account-opening",
        "503 market-silent",
        "503 outcome-unknown",
        "422 idempotency-key-reused"
    })
    HttpResponse<?> cancel(@PathVariable UUID id, @PathVariable UUID orderId, Authentication caller) {
        var row = assessments.find(id, user(caller), null);
        if (orders.about(row, orderId).isEmpty()) {
            return notYet(id, orderId);
        }
        var body = Fields.with("command", "CancelOrder")
                .with("order", orderId.toString())
                .build();
        var wanted = new Wanted(
                row, UUID.randomUUID(), Stamp.Role.TRADER, body, stamp -> new Command.CancelOrder(stamp, orderId));
        var location = URI.create("/api/v1/assessments/" + id + "/orders/" + orderId);
        return orders.submit(wanted)
                .flatMap(_ -> shapes.order(orderId, orders.about(row, orderId)))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> pending(orderId, location));
    }

    /** Cancels every order and closes every position. */
    @Post("/close-all")
    @HttpLimit(Budget.TRADING)
    @AnswersDone
    @Refuses({"409 not-opened", "503 account-opening", "503 market-silent", "503 outcome-unknown"})
    HttpResponse<?> closeAll(
            @PathVariable UUID id, @Header("Idempotency-Key") @Nullable String key, Authentication caller) {
        var row = assessments.find(id, user(caller), null);
        var command = CommandRecord.id(row.account(), checked(key));
        return done(id, new Wanted(row, command, Stamp.Role.TRADER, named("CloseAll"), Command.CloseAll::new));
    }

    /** Gives the assessment up: everything is closed and it ends. Asked again it stays given up. */
    @Post("/give-up")
    @HttpLimit(Budget.TRADING)
    @AnswersDone
    @Refuses({"409 not-opened", "503 account-opening", "503 market-silent", "503 outcome-unknown"})
    HttpResponse<?> giveUp(@PathVariable UUID id, Authentication caller) {
        var row = assessments.find(id, user(caller), null);
        var command = CommandRecord.id(row.account(), "give-up");
        return done(id, new Wanted(row, command, Stamp.Role.TRADER, named("GiveUp"), Command.GiveUp::new));
    }

    private HttpResponse<?> done(UUID id, Wanted wanted) {
        return orders.submit(wanted)
                .<HttpResponse<?>>map(outcome -> HttpResponse.ok(shapes.done(wanted.id(), outcome.lines()))
                        .header("Idempotent-Replayed", Boolean.toString(outcome.replayed())))
                .orElseGet(() -> pending(wanted.id(), URI.create("/api/v1/assessments/" + id)));
    }

    private static Fields named(String command) {
        return Fields.with("command", command).build();
    }

    private static String checked(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw Problem.of(
                    400,
                    "idempotency-key-missing",
                    "Idempotency key missing",
                    "Send the header Idempotency-Key: 1 to 255 printable characters, new for each new request.");
        }
        return key;
    }

    private static UUID user(Authentication caller) {
        return UUID.fromString(caller.getName());
    }
}
