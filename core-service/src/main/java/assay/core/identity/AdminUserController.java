package assay.core.identity;

import assay.contracts.line.Texts;
import assay.kit.api.Moment;
import assay.kit.api.TimeCursor;
import assay.kit.sql.JdbcTransactions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is registered, for the firm's people. */
@Controller("/api/v1/admin/users")
@Tag(name = "Administration")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AdminUserController {
    private final UserStore users;
    private final JdbcTransactions transactions;

    AdminUserController(UserStore users, JdbcTransactions transactions) {
        this.users = users;
        this.transactions = transactions;
    }

    /** @param assessments how many the person has had */
    @Serdeable
    @Schema(name = "User")
    record UserAnswer(
            UUID id,
            String email,
            String displayName,
            String country,
            List<String> roles,
            @Moment String created,
            int assessments) {
        static UserAnswer of(UserStore.Listed row) {
            return new UserAnswer(
                    row.id(),
                    row.email(),
                    row.displayName(),
                    row.country(),
                    List.of(row.roles().split(",")),
                    Texts.instant(row.created()),
                    (int) row.assessments());
        }
    }

    @Serdeable
    record Users(List<UserAnswer> items, @Nullable String next) {}

    /**
     * People, newest first; {@code next} of one page is {@code before} of the one after it.
     *
     * @param search a part of the address, of the name or of the id
     */
    @Get
    Users list(
            @QueryValue @Nullable @Size(max = 200) String search,
            @QueryValue @Nullable @Pattern(regexp = "trader|admin") String role,
            @QueryValue @Nullable String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var cursor = TimeCursor.read(before);
        var wanted = Objects.requireNonNullElse(search, "").strip().toLowerCase(Locale.ROOT);
        var rows = transactions.readCommitted(
                _ -> users.page(wanted, Objects.requireNonNullElse(role, ""), cursor.at(), cursor.id(), limit));
        var next = rows.size() < limit
                ? null
                : new TimeCursor(rows.getLast().created(), rows.getLast().id()).text();
        return new Users(rows.stream().map(UserAnswer::of).toList(), next);
    }
}
