package assay.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Stack;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists read page by page while they grow: what was there at the beginning is met exactly once. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.admin-email", value = "pages.admin@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-4c20aa")
@Property(name = "assay.api.parts", value = "")
class PagesTest implements TestPropertyProvider {
    private static final String PASSWORD = "a long enough phrase";

    @Inject
    EmbeddedServer server;

    private Browser admin;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings();
    }

    @BeforeEach
    void signIn() {
        admin = Browser.anonymous(server).signedIn("pages.admin@example.org", "generated-4c20aa");
    }

    private static String id(Map<String, Object> item) {
        return String.valueOf(item.get("id"));
    }

    private String register(String mark, int number) {
        return Browser.anonymous(server)
                .register(mark + "-" + number + "@example.org", PASSWORD)
                .expect(201)
                .text("id");
    }

    @Test
    void peopleWhoRegisterMeanwhileHideNobodyAndShowNobodyTwice() {
        var mark = "p" + UUID.randomUUID();
        var before = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            before.add(register(mark, i));
        }
        var met = new ArrayList<String>();
        var path = "/api/v1/admin/users?limit=2&search=" + mark;
        var page = admin.get(path).expect(200);
        for (int more = 0; ; more++) {
            met.addAll(page.items().stream().map(PagesTest::id).toList());
            var next = page.json().get("next");
            if (next == null) {
                break;
            }
            register(mark, 100 + more);
            page = admin.get(path + "&before=" + URLEncoder.encode(next.toString(), StandardCharsets.UTF_8))
                    .expect(200);
        }
        assertThat(met).containsExactlyElementsOf(before.reversed());
    }

    @Test
    void peopleAreFoundByAPartOfNameAddressOrIdAndByRole() {
        var mark = "s" + UUID.randomUUID();
        var id = register(mark, 1);
        for (var search : List.of(mark.substring(3), id.substring(2, 20), mark.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(admin.get("/api/v1/admin/users?search=" + search)
                            .expect(200)
                            .items())
                    .as(search)
                    .extracting(PagesTest::id)
                    .containsExactly(id);
        }
        assertThat(admin.get("/api/v1/admin/users?role=admin&search=" + mark).items())
                .isEmpty();
        assertThat(admin.get("/api/v1/admin/users?search=%25").items())
                .as("a wildcard is a character like any other")
                .isEmpty();
    }

    @Test
    void aPageIsOfOneToFiveHundredAndACursorComesFromAPage() {
        var far = "before=%2B1000000000-01-01T00:00:00Z,x";
        for (var wrong : List.of("limit=0", "limit=501", "limit=x", "before=x", far)) {
            admin.get("/api/v1/admin/users?" + wrong).refused(400, "invalid");
            admin.get("/api/v1/admin/audit?" + wrong).refused(400, "invalid");
            admin.get("/api/v1/admin/assessments?" + wrong).refused(400, "invalid");
            admin.get("/api/v1/admin/violations?" + wrong).refused(400, "invalid");
        }
    }

    @Test
    void versionsOfATierAreListedNewestFirst() {
        var tier = admin.get("/api/v1/tiers").items().getFirst();
        var path = "/api/v1/admin/tiers/" + tier.get("id") + "/versions";
        var pack = (Map<?, ?>) Objects.requireNonNull(tier.get("pack"));
        for (var amount : List.of("151", "152")) {
            admin.post(
                            path,
                            Map.of(
                                    "price",
                                    Map.of("amount", amount, "currency", "USD"),
                                    "pack",
                                    String.valueOf(pack.get("hash"))))
                    .expect(201);
        }
        var first = admin.get(path + "?limit=1").expect(200);
        var second = admin.get(path + "?limit=1&before=" + first.text("next")).expect(200);
        assertThat(first.text()).contains("\"amount\":\"152\"").doesNotContain("151");
        assertThat(second.text()).contains("\"amount\":\"151\"").doesNotContain("152");
    }

    @Test
    void assessmentsArePickedByPersonAndStatus() {
        var trader = Browser.anonymous(server).trader();
        var user = trader.get("/api/v1/me").expect(200).text("id");
        var tier = trader.get("/api/v1/tiers").items().getFirst().get("id");
        var begun = trader.post("/api/v1/trials", Map.of("tierId", String.valueOf(tier)))
                .expect(201)
                .text("assessmentId");
        var path = "/api/v1/admin/assessments?user=" + user;
        assertThat(admin.get(path).expect(200).text()).contains(begun).contains("\"owner\":\"" + user);
        assertThat(admin.get(path + "&status=active").items()).hasSize(1);
        assertThat(admin.get(path + "&status=failed").items()).isEmpty();
        assertThat(admin.get(path + "&tier=" + UUID.randomUUID()).items()).isEmpty();
    }
}
