package assay.core.identity;

import assay.core.identity.Tokens.Refresh;
import assay.kit.problem.FieldProblem;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcStates;
import assay.kit.sql.JdbcTransactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers people and signs them in and out. */
@Singleton
public class IdentityHandler {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityHandler.class);
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int NAME_MAX = 60;
    private static final int SHARDS = 64;

    private final UserStore users;
    private final JdbcTransactions transactions;
    private final Argon2Passwords passwords;
    private final Tokens tokens;
    private final RedisSessions sessions;
    private final RedisLoginLimits limits;
    private final IdentitySettings settings;
    private final Clock clock = Clock.systemUTC();

    IdentityHandler(Parts parts, JdbcTransactions transactions, UserStore users, IdentitySettings settings) {
        this.users = users;
        this.transactions = transactions;
        this.passwords = parts.passwords();
        this.tokens = parts.tokens();
        this.sessions = parts.sessions();
        this.limits = parts.limits();
        this.settings = settings;
    }

    /** What signing in is made of. */
    @Singleton
    record Parts(Argon2Passwords passwords, Tokens tokens, RedisSessions sessions, RedisLoginLimits limits) {}

    /** What a person gives to register. */
    record Registration(String email, String password, String displayName, String country) {}

    /** A signed-in person's tokens; {@code access} ends at {@code expires}. */
    record SignedIn(String access, String refresh, long expiresInSeconds) {}

    /** A new trader; refused with every field at fault. */
    UUID register(Registration registration) {
        return register(registration, "trader");
    }

    UUID register(Registration registration, String role) {
        var name = registration.displayName().strip();
        var email = EmailAddress.of(registration.email());
        var errors = faults(registration, email, name);
        if (!errors.isEmpty() || email.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var hash = passwords.hash(registration.password());
        var id = UUID.randomUUID();
        var shard = Math.floorMod(id.getLeastSignificantBits(), SHARDS);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var user = new UserRow(id, email.get().text(), name, registration.country(), hash, role, shard, now);
        try {
            return transactions.serializable(_ -> users.save(user)).id();
        } catch (RuntimeException failure) {
            if (JdbcStates.isDuplicate(failure)) {
                throw Problem.conflict("email-taken", "Somebody is registered with this address already.");
            }
            throw failure;
        }
    }

    private static List<FieldProblem> faults(Registration registration, Optional<EmailAddress> email, String name) {
        var errors = new ArrayList<FieldProblem>();
        if (!COUNTRIES.contains(registration.country())) {
            errors.add(new FieldProblem("/country", "country", "Two capital letters of ISO 3166, such as DE."));
        }
        if (name.isEmpty() || name.length() > NAME_MAX || name.codePoints().anyMatch(IdentityHandler::isUnprintable)) {
            errors.add(new FieldProblem("/displayName", "name", "1 to " + NAME_MAX + " printable characters."));
        }
        if (email.isEmpty()) {
            errors.add(new FieldProblem("/email", "email", "This is no address of mail."));
        } else {
            PasswordRules.refusal(registration.password(), email.get(), name)
                    .ifPresent(why -> errors.add(new FieldProblem("/password", "password", why)));
        }
        return errors;
    }

    /** Controls, line ends, and marks that turn the direction of writing: none of them belongs in a name. */
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Takes as long for an unknown address as for a wrong password, and says the same. */
    SignedIn login(String email, String password, String networkAddress) {
        var address = EmailAddress.of(email).orElseThrow(IdentityHandler::wrong);
        limits.take(address, networkAddress);
        var user = transactions.readCommitted(_ -> users.findByEmail(address.text()));
        var right = user.isPresent()
                ? passwords.matches(password, user.get().password())
                : passwords.matchesNobody(password);
        if (!right) {
            throw wrong();
        }
        limits.succeeded(address, networkAddress);
        var now = clock.instant();
        var session = sessions.open(user.orElseThrow().id());
        return signedIn(user.get(), new Refresh(session, 0, now.plus(settings.session())), now);
    }

    private static Problem wrong() {
        return Problem.unauthenticated("wrong-credentials", "The address or the password is wrong.");
    }

    /** New tokens for the current refresh token; any earlier one ends the session. */
    SignedIn refresh(String refreshToken) {
        var now = clock.instant();
        var presented = tokens.read(refreshToken, now).orElseThrow(IdentityHandler::over);
        var user = sessions.rotate(presented)
                .flatMap(id -> transactions.readCommitted(_ -> users.findById(id)))
                .orElseThrow(IdentityHandler::over);
        return signedIn(user, new Refresh(presented.session(), presented.generation() + 1, presented.ends()), now);
    }

    private static Problem over() {
        return Problem.unauthenticated("session-over", "Sign in again.");
    }

    private SignedIn signedIn(UserRow user, Refresh refresh, Instant now) {
        var expires = now.plus(settings.access());
        return new SignedIn(
                tokens.access(user, refresh.session(), now, expires),
                tokens.refresh(refresh),
                settings.access().toSeconds());
    }

    /** Ends the session that an access token belongs to. */
    void logout(UUID session) {
        sessions.close(session);
    }

    /** A person by id. */
    Optional<UserRow> find(UUID id) {
        return transactions.readCommitted(_ -> users.findById(id));
    }

    /** The shard of a person's accounts, 0 to 63. */
    public int shardOf(UUID user) {
        return find(user).map(row -> (int) row.shard()).orElseThrow(IdentityHandler::over);
    }

    /** Where mail reaches a person; empty for one who was erased. Called outside of transactions. */
    public Optional<String> addressOf(UUID user) {
        return find(user).map(UserRow::email);
    }

    /** Makes sure that somebody can sign in with exactly this; for demonstrations on one machine. */
    void ensure(Registration registration, String role) {
        var email = EmailAddress.of(registration.email())
                .orElseThrow(() -> new IllegalArgumentException("a demo address is no address of mail"));
        var known = transactions.readCommitted(_ -> users.findByEmail(email.text()));
        if (known.isEmpty()) {
            register(registration, role);
            LOG.info("demo {} registered", role);
        } else if (!passwords.matches(registration.password(), known.get().password())) {
            var hash = passwords.hash(registration.password());
            transactions.serializable(_ -> {
                users.setPassword(known.get().id(), hash);
                return hash;
            });
            LOG.info("demo {} has another password", role);
        }
    }
}
