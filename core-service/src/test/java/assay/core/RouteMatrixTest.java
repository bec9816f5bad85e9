package assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.core.Browser.Answer;
import assay.core.DeclaredRoutes.Declared;
import assay.core.DeclaredRoutes.Who;
import assay.core.purchase.StripeDesk;
import assay.local.infra.Patience;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route of the running service, asked by everybody with everybody's ids. The routes come from the router, so one
 * that nobody declared fails; what may be seen by whom is declared in {@link DeclaredRoutes}.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.admin-email", value = "matrix.admin@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-51aa0c")
class RouteMatrixTest implements TestPropertyProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Whatever the thing itself answers, as long as the caller gets to it. */
    private static final int LET_THROUGH = 0;

    private static final String PASSWORD = "a long enough phrase";

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private final StripeDesk stripe = new StripeDesk();
    private final Map<String, Person> people = new LinkedHashMap<>();

    /** Somebody, and what is theirs. */
    private record Person(Browser browser, Map<String, String> ids) {}

    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(stripe.settings());
        settings.put("assay.api.parts", "");
        settings.put("assay.market.url", TestTape.archived().toString());
        return settings;
    }

    @BeforeAll
    void peopleWithThingsOfTheirOwn() {
        var nobody = Browser.anonymous(server);
        people.put("anonymous", new Person(nobody, Map.of()));
        people.put("owner", trader(nobody));
        people.put("other", trader(nobody));
        people.put("admin", new Person(nobody.signedIn("matrix.admin@example.org", "generated-51aa0c"), Map.of()));
    }

    private static Person trader(Browser nobody) {
        var browser = nobody.trader();
        var tier = nobody.get("/api/v1/tiers").items().getFirst().get("id");
        var begun = browser.post("/api/v1/trials", Map.of("tierId", String.valueOf(tier)))
                .expect(201);
        var orders = "/api/v1/assessments/" + begun.text("assessmentId") + "/orders";
        var placed = new ArrayList<Answer>();
        assertThat(Patience.until(PATIENCE, () -> {
                    placed.add(browser.post(orders, UUID.randomUUID().toString(), DeclaredRoutes.RESTING_ORDER));
                    return placed.getLast().status() == 201;
                }))
                .as("the shards are owned and the tape is read")
                .isTrue();
        var purchase = browser.post("/api/v1/purchases", "one", Map.of("tierId", String.valueOf(tier)))
                .expect(201);
        return new Person(
                browser,
                Map.of(
                        "purchaseId", purchase.text("id"),
                        "id", begun.text("assessmentId"),
                        "account", begun.text("account"),
                        "orderId", placed.getLast().text("id")));
    }

    @AfterAll
    void end() {
        stripe.close();
    }

    @Test
    void everyRouteIsDeclaredAndEveryDeclarationIsARoute() {
        assertThat(routes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        DeclaredRoutes.ALL.stream().map(Declared::name).toList());
    }

    /** Method and template as the router has them; HEAD goes with GET. */
    private Map<String, UriRouteInfo<?, ?>> routes() {
        var routes = new HashMap<String, UriRouteInfo<?, ?>>();
        router.uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> routes.put(
                        route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route));
        return routes;
    }

    @TestFactory
    Stream<DynamicTest> everybodySeesWhatIsDeclared() {
        return DeclaredRoutes.ALL.stream()
                .flatMap(route -> people.keySet().stream()
                        .map(role -> dynamicTest(role + " " + route.name(), () -> asked(route, role, owned()))));
    }

    @TestFactory
    Stream<DynamicTest> nobodyReachesAnythingByAnotherId() {
        return DeclaredRoutes.ALL.stream()
                .filter(route -> route.who() == Who.OWNER || route.who() == Who.ADMIN)
                .flatMap(route -> idsOf(route).stream()
                        .flatMap(id -> Stream.of("the other's", "nobody's")
                                .map(whose -> dynamicTest(route.name() + " with " + whose + " " + id, () -> {
                                    var ids = new HashMap<>(owned());
                                    ids.put(
                                            id,
                                            whose.equals("nobody's")
                                                    ? UUID.randomUUID().toString()
                                                    : others(id));
                                    strange(route, id, ids);
                                }))));
    }

    private Map<String, String> owned() {
        return person("owner").ids();
    }

    private String others(String id) {
        return Objects.requireNonNull(person("other").ids().get(id));
    }

    private Person person(String role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Every id that a route takes: in its path, and as a query parameter of type UUID. */
    private List<String> idsOf(Declared route) {
        var info = Objects.requireNonNull(routes().get(route.name()), route.name());
        return Arrays.stream(info.getTargetMethod().getArguments())
                .filter(argument -> argument.getType() == UUID.class)
                .filter(argument -> route.who() == Who.OWNER || !argument.isAnnotationPresent(QueryValue.class))
                .map(argument -> argument.getName())
                .toList();
    }

    private void asked(Declared route, String role, Map<String, String> ids) {
        var status = settled(route, role, ids).status();
        var expected = expected(route.who(), role);
        if (route.who() == Who.INSIDE) {
            assertThat(status).as(route.name()).isNotIn(401, 403, 405).isLessThan(500);
        } else if (expected == LET_THROUGH) {
            assertThat(status).as(route.name()).isNotIn(401, 403, 404, 405).isLessThan(500);
        } else {
            assertThat(status).as(route.name()).isEqualTo(expected);
        }
    }

    /** Asked again as long as the market is silent, as it is when the machine paused. */
    private Answer settled(Declared route, String role, Map<String, String> ids) {
        var answers = new ArrayList<Answer>();
        Patience.until(PATIENCE, () -> {
            answers.add(ask(route, role, ids));
            return !Trader.nothingWasSent(answers.getLast());
        });
        return answers.getLast();
    }

    private static int expected(Who who, String role) {
        if (role.equals("anonymous") && who != Who.ANYBODY && who != Who.INSIDE) {
            return 401;
        }
        return switch (who) {
            case ANYBODY, INSIDE, SIGNED_IN -> LET_THROUGH;
            case OWNER -> role.equals("owner") ? LET_THROUGH : 404;
            case ADMIN -> role.equals("admin") ? LET_THROUGH : 403;
        };
    }

    /** The owner, or for an admin's route the admin, with one id that is not the right one. */
    private void strange(Declared route, String id, Map<String, String> ids) {
        var role = route.who() == Who.ADMIN ? "admin" : "owner";
        var others = Objects.equals(ids.get(id), person("other").ids().get(id));
        var answer = ask(route, role, ids, id);
        if (route.who() == Who.ADMIN && others && !route.path().contains("/tiers/")) {
            assertThat(answer.status())
                    .as("an admin may see anybody's")
                    .isNotIn(401, 403, 404)
                    .isLessThan(500);
        } else {
            answer.refused(404, "not-found");
        }
    }

    private Answer ask(Declared route, String role, Map<String, String> ids) {
        return ask(route, role, ids, "");
    }

    private Answer ask(Declared route, String role, Map<String, String> ids, String changed) {
        var path = route.path();
        for (var each : DeclaredRoutes.pathIds(route.path())) {
            path = path.replace("{" + each + "}", Objects.requireNonNullElse(idFor(route, each, ids), "none"));
        }
        if (changed.equals("account")) {
            path += "?account=" + ids.get("account");
        }
        return browser(route, role).send(route.method(), path + route.query(), route.body(), key(route));
    }

    private String idFor(Declared route, String name, Map<String, String> ids) {
        if (route.path().contains("/tiers/") && Objects.equals(ids.get(name), owned().get(name))) {
            return String.valueOf(person("anonymous")
                    .browser()
                    .get("/api/v1/tiers")
                    .items()
                    .getFirst()
                    .get("id"));
        }
        if (name.equals("hash")) {
            return DeclaredRoutes.PACK;
        }
        return String.valueOf(ids.get(name));
    }

    /** Logging out ends a session, so it gets one of its own. */
    private Browser browser(Declared route, String role) {
        var person = person(role);
        if (!route.path().endsWith("/logout") || role.equals("anonymous")) {
            return person.browser();
        }
        var email = "leaves-" + UUID.randomUUID() + "@example.org";
        var nobody = person("anonymous").browser();
        nobody.register(email, PASSWORD).expect(201);
        return nobody.signedIn(email, PASSWORD);
    }

    private static Map<String, String> key(Declared route) {
        return route.method().equals("POST")
                ? Map.of("Idempotency-Key", UUID.randomUUID().toString())
                : Map.of();
    }

    /** Property-level authorisation: nothing that a request does not declare can be set with it. */
    @TestFactory
    Stream<DynamicTest> noRequestTakesAFieldItDoesNotDeclare() {
        return DeclaredRoutes.ALL.stream()
                .filter(route -> route.body() instanceof Map)
                .flatMap(route -> DeclaredRoutes.COVETED.entrySet().stream()
                        .filter(field ->
                                !((Map<?, ?>) Objects.requireNonNull(route.body())).containsKey(field.getKey()))
                        .map(field -> dynamicTest(
                                field.getKey() + " in " + route.name(),
                                () -> smuggled(route, field.getKey(), field.getValue()))));
    }

    private void smuggled(Declared route, String field, Object value) {
        var body = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(route.body())).forEach((key, each) -> body.put(String.valueOf(key), each));
        body.put(field, value);
        var role = route.who() == Who.ADMIN ? "admin" : "owner";
        var answer = ask(route.withBody(body), role, owned()).refused(400, "invalid");
        assertThat(answer.text()).contains("\"pointer\":\"/" + field + "\"").contains("unknown-field");
    }
}
