package assay.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Stack;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.trader-email", value = "Demo.Trader@Example.org")
@Property(name = "assay.demo.trader-password", value = "generated-9f31c2")
@Property(name = "assay.demo.admin-email", value = "demo.admin@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-7aa4e0")
class IdentityTest implements TestPropertyProvider {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    EmbeddedServer server;

    @Inject
    IdentityHandler identity;

    @Inject
    UserStore users;

    private Browser browser;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings();
    }

    @BeforeEach
    void open() {
        browser = Browser.anonymous(server);
    }

    @Test
    void aRegisteredPersonSignsInAndIsTheSame() {
        var email = fresh();
        var id = browser.register(email, PASSWORD).expect(201).text("id");
        var login = login(email, PASSWORD).expect(200);
        assertThat(login.json()).containsEntry("tokenType", "Bearer").containsEntry("expiresIn", 900);
        var me = browser.with(login.text("accessToken")).get("/api/v1/me").expect(200);
        assertThat(me.json())
                .containsEntry("id", id)
                .containsEntry("email", email)
                .containsEntry("displayName", "Ada")
                .containsEntry("country", "GB")
                .containsEntry("roles", List.of("trader"));
        assertThat(identity.shardOf(UUID.fromString(id))).isBetween(0, 63);
    }

    @Test
    void twoSpellingsOfAnAddressAreOnePerson() {
        var email = fresh();
        browser.register("  " + email.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD)
                .expect(201);
        browser.register(email, PASSWORD).refused(409, "email-taken");
        login(email.replace("person", "Person"), PASSWORD).expect(200);
    }

    @Test
    void ofSimultaneousRegistrationsOneSucceeds() throws Exception {
        var email = fresh();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                tries.add(() -> browser.register(email, PASSWORD).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var done : pool.invokeAll(tries)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email       | nobody         | email",
                "email       | a@b            | email",
                "email       | a b@c.de       | email",
                "email       | .a@c.de        | email",
                "email       | a@-c.de        | email",
                "password    | short7!        | password",
                "password    | password123    | password",
                "password    | aaaaaaaaaaaaaa | password",
                "country     | de             | country",
                "country     | XX             | country",
                "country     | DEU            | country",
                "displayName | '   '          | name",
                "displayName | 'a\u202Eb'     | name",
                "displayName | 'a\u0007b'     | name"
            })
    void aWrongFieldIsRefusedByItsPointer(String field, String value, String code) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("email", fresh(), "password", PASSWORD, "displayName", "Ada", "country", "GB"));
        body.put(field, value);
        var answer = browser.post("/api/v1/auth/register", body).refused(400, "invalid");
        assertThat(answer.text()).contains("\"pointer\":\"/" + field + "\"").contains("\"code\":\"" + code + "\"");
    }

    @Test
    void aPasswordThatIsTheAddressIsRefused() {
        var email = fresh();
        browser.register(email, email).refused(400, "invalid");
    }

    @Test
    void unknownAddressAndWrongPasswordAnswerTheSame() {
        var email = fresh();
        browser.register(email, PASSWORD).expect(201);
        var wrong = login(email, "not the password").refused(401, "wrong-credentials");
        var unknown = login(fresh(), PASSWORD).refused(401, "wrong-credentials");
        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
    }

    @Test
    void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession() {
        var first = signedIn();
        var second = refresh(first.text("refreshToken")).expect(200);
        var third = refresh(second.text("refreshToken")).expect(200);
        browser.with(third.text("accessToken")).get("/api/v1/me").expect(200);

        refresh(first.text("refreshToken")).refused(401, "session-over");
        refresh(third.text("refreshToken")).refused(401, "session-over");
        browser.with(third.text("accessToken")).get("/api/v1/me").refused(401, "unauthenticated");
    }

    @Test
    void ofSimultaneousRefreshesOneSucceedsAndTheSessionEnds() throws Exception {
        var token = signedIn().text("refreshToken");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tries = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 6; i++) {
                tries.add(() -> refresh(token).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var done : pool.invokeAll(tries)) {
                statuses.add(done.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
        }
    }

    @Test
    void loggingOutEndsTheSessionAtOnce() {
        var session = signedIn();
        var mine = browser.with(session.text("accessToken"));
        mine.send("POST", "/api/v1/auth/logout", null, Map.of()).expect(204);
        refresh(session.text("refreshToken")).refused(401, "session-over");
        mine.get("/api/v1/me").refused(401, "unauthenticated");
    }

    @Test
    void oneTokenDoesNotPassForTheOther() {
        var session = signedIn();
        browser.with(session.text("refreshToken")).get("/api/v1/me").refused(401, "unauthenticated");
        refresh(session.text("accessToken")).refused(401, "session-over");
        refresh("nonsense").refused(401, "session-over");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneWaitsToo() {
        var email = fresh();
        browser.register(email, PASSWORD).expect(201);
        for (var i = 0; i < 10; i++) {
            login(email, "wrong password " + i).refused(401, "wrong-credentials");
        }
        var refused = login(email, PASSWORD).refused(429, "too-many-log-ins");
        assertThat(Long.parseLong(refused.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1L, 900L);
        login(signedUp(), PASSWORD).expect(200);
    }

    @Test
    void aRightPasswordTakesTheCountBack() {
        var email = signedUp();
        for (var i = 0; i < 25; i++) {
            login(email, PASSWORD).expect(200);
        }
    }

    @Test
    void passwordsAreStoredAsArgon2idAlone() {
        var email = signedUp();
        var stored = users.findByEmail(email).orElseThrow().password();
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(users.findByEmail(signedUp()).orElseThrow().password()).isNotEqualTo(stored);
    }

    @Test
    void theKeyIsReadableByItsOwnerAloneAndItsPrivatePartStaysInside() throws Exception {
        var file = Stack.state().resolve("access-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var jwks = browser.get("/internal/jwks").expect(200).text();
        assertThat(jwks)
                .contains("\"kty\":\"EC\"")
                .contains("\"crv\":\"P-256\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void demoLogInsAreMadeOnceAndKeepTheirRoles() {
        login("demo.trader@example.org", "generated-9f31c2").expect(200);
        var admin = login("demo.admin@example.org", "generated-7aa4e0").expect(200);
        var me = browser.with(admin.text("accessToken")).get("/api/v1/me").expect(200);
        assertThat(me.json()).containsEntry("roles", List.of("admin"));
        identity.ensure(
                new IdentityHandler.Registration("demo.admin@example.org", "generated-next", "Demo Admin", "DE"),
                "admin");
        login("demo.admin@example.org", "generated-7aa4e0").expect(401);
        assertThat(login("demo.admin@example.org", "generated-next").expect(200))
                .isNotNull();
    }

    private Browser.Answer login(String email, String password) {
        return browser.post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    private Browser.Answer refresh(String token) {
        return browser.post("/api/v1/auth/refresh", Map.of("refreshToken", token));
    }

    private Browser.Answer signedIn() {
        return login(signedUp(), PASSWORD).expect(200);
    }

    private String signedUp() {
        var email = fresh();
        browser.register(email, PASSWORD).expect(201);
        return email;
    }

    private static String fresh() {
        return "person-" + UUID.randomUUID() + "@example.org";
    }
}
