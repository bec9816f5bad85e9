package assay.core.ticket;

import assay.contracts.line.Fields;
import assay.core.ticket.AccessHandler.Question;
import assay.kit.problem.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the socket service asks for its clients. Reachable inside the platform only, never through the gateway. */
@Controller("/internal")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class AccessController {
    private static final int QUESTIONS_MAX = 200;
    private static final int ACCOUNTS_MAX = 200;
    private static final int RECEIPTS_MAX = 20;

    private final AccessHandler access;

    AccessController(AccessHandler access) {
        this.access = access;
    }

    @Serdeable
    record AccessQuestion(
            @NotNull UUID user,
            @NotNull UUID session,
            @Nullable UUID assessment,
            @Nullable UUID account) {
        Question asked() {
            return new Question(user, session, assessment, account);
        }
    }

    @Serdeable
    record AccessQuestions(
            @NotNull @Size(max = QUESTIONS_MAX) List<@Valid AccessQuestion> items) {}

    /** @param sequence of the account's newest line, absent without an account */
    @Serdeable
    record AccessAnswer(
            boolean live, @Nullable UUID account, @Nullable String sequence) {
        static AccessAnswer of(AccessHandler.Verdict verdict) {
            var readable = verdict.account();
            return readable == null
                    ? new AccessAnswer(verdict.live(), null, null)
                    : new AccessAnswer(verdict.live(), readable.account(), Long.toString(readable.sequence()));
        }
    }

    @Serdeable
    record AccessAnswers(List<AccessAnswer> items) {}

    @Serdeable
    record OwnerAnswer(UUID owner) {}

    @Serdeable
    record TapeAnswer(String sequence, String hash, String offset) {}

    @Serdeable
    record Since(
            @NotNull UUID account, @NotNull @Size(max = 19) String since) {}

    @Serdeable
    record Sinces(@NotNull @Size(max = ACCOUNTS_MAX) List<@Valid Since> items) {}

    /** May these users read these assessments, in the order of the questions. */
    @Post("/access")
    AccessAnswers access(@Body @Valid AccessQuestions questions) {
        var asked = questions.items().stream().map(AccessQuestion::asked).toList();
        return new AccessAnswers(
                access.decide(asked).stream().map(AccessAnswer::of).toList());
    }

    @Get("/access/owner")
    OwnerAnswer owner(@QueryValue UUID assessment) {
        return access.owner(assessment).map(OwnerAnswer::new).orElseThrow(() -> Problem.notFound("This assessment"));
    }

    /** Where a reader of the tape may begin: behind the newest signed head. */
    @Get("/tape/newest")
    TapeAnswer tape() {
        return access.tape()
                .map(each -> new TapeAnswer(Long.toString(each.sequence()), each.hash(), Long.toString(each.offset())))
                .orElseThrow(() -> Problem.notFound("A signed head"));
    }

    /** The first signed receipts of each account above a sequence. */
    @Post("/receipts")
    HttpResponse<byte[]> receipts(@Body @Valid Sinces accounts) {
        var items = accounts.items().stream()
                .flatMap(each -> access.receipts(each.account(), since(each.since()), RECEIPTS_MAX).stream())
                .map(each -> Fields.with("receipt", each.body())
                        .with("signature", each.signature())
                        .build()
                        .text())
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        return HttpResponse.ok(items.getBytes(StandardCharsets.UTF_8)).header("content-type", "application/json");
    }

    private static long since(String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw Problem.invalid("/items", "not-a-sequence", "A sequence is a whole number from 0.");
        }
        return Long.parseLong(text);
    }
}
