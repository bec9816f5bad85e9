package assay.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Sha256;
import assay.core.Browser;
import assay.core.Stack;
import assay.proof.codec.PackFile;
import assay.proof.codec.SeededPacks;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.admin-email", value = "tier.admin@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-7aa4e0")
class TierTest implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    SeedTiersJob seeding;

    @Inject
    PackStore packs;

    private Browser browser;
    private Browser admin;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings();
    }

    @BeforeEach
    void open() {
        browser = Browser.anonymous(server);
        admin = browser.signedIn("tier.admin@example.org", "generated-7aa4e0");
    }

    @Test
    void threeTiersAreThereForEverybodyAndSeedingAgainChangesNothing() {
        var before = browser.get("/api/v1/tiers").expect(200).items();
        assertThat(before)
                .filteredOn(tier -> String.valueOf(tier.get("name")).matches(".* (25|50|100)K"))
                .extracting(tier -> tier.get("capital"))
                .containsExactly("25000", "50000", "100000");
        seeding.onApplicationEvent(new io.micronaut.context.event.StartupEvent(server.getApplicationContext()));
        assertThat(browser.get("/api/v1/tiers").items()).isEqualTo(before);
    }

    @Test
    void aTiersPackIsServedAsTheBytesOfItsHash() {
        for (var tier : browser.get("/api/v1/tiers").items()) {
            var hash = String.valueOf(((Map<?, ?>) Objects.requireNonNull(tier.get("pack"))).get("hash"));
            var answer = browser.get("/api/v1/packs/" + hash).expect(200);
            assertThat(Sha256.hex(answer.bytes())).isEqualTo(hash);
            assertThat(answer.headers().firstValue("content-type")).contains("application/json");
            assertThat(packs.known(hash)).isEqualTo(PackFile.parse(answer.bytes()));
        }
        browser.get("/api/v1/packs/" + "0".repeat(64)).refused(404, "not-found");
        browser.get("/api/v1/packs/nonsense").refused(404, "not-found");
    }

    @Test
    void aNewVersionIsSoldFromThenOnAndIsAudited() {
        var hash = admin.post("/api/v1/admin/rule-packs", starter("2", "0.25"))
                .expect(201)
                .text("hash");
        var name = "Tier " + UUID.randomUUID().toString().substring(0, 8);
        var first = admin.post("/api/v1/admin/tiers", tier(name, "149.50", seededHash()))
                .expect(201);
        var id = first.text("id");
        assertThat(first.json()).containsEntry("version", "1").containsEntry("capital", "25000");

        var terms = Map.of("price", Map.of("amount", "99", "currency", "USD"), "pack", hash);
        var second =
                admin.post("/api/v1/admin/tiers/" + id + "/versions", terms).expect(201);
        assertThat(second.json())
                .containsEntry("version", "2")
                .containsEntry("price", Map.of("amount", "99", "currency", "USD"));
        assertThat(browser.get("/api/v1/tiers").items())
                .filteredOn(tier -> id.equals(tier.get("id")))
                .singleElement()
                .satisfies(tier -> assertThat(tier.get("version")).isEqualTo("2"));

        assertThat(admin.get("/api/v1/admin/audit").expect(200).items())
                .filteredOn(entry -> id.equals(entry.get("subject")))
                .extracting(entry -> entry.get("action"))
                .containsExactly("tier-changed", "tier-created");
    }

    @Test
    void aPublishedVersionNeverChanges() {
        admin.post("/api/v1/admin/rule-packs", starter("3", "0.3")).expect(201);
        admin.post("/api/v1/admin/rule-packs", starter("3", "0.3")).expect(201);
        admin.post("/api/v1/admin/rule-packs", starter("3", "0.31")).refused(409, "version-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"doubt\":\"0.2\"      | \"doubt\":\"a fifth\"          | /phases/0/doubt",
                "\"doubt\":\"0.2\"      | \"doubt\":\"0.2\",\"extra\":\"1\" | /phases/0     ",
                "\"kind\":\"dailyLoss\" | \"kind\":\"hourlyLoss\"        | /phases/0/rules/1/kind",
                "\"currency\":\"USD\",  | ~~                           | /currency"
            })
    void whatIsWrongWithAPackIsNamedByItsPointer(String good, String bad, String pointer) {
        var pack = starter("9", "0.2").replace(good, bad);
        var answer = admin.post("/api/v1/admin/rule-packs", pack).refused(400, "invalid");
        assertThat(answer.text()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void aTierNeedsAPublishedPackAndANameOfItsOwn() {
        admin.post("/api/v1/admin/tiers", tier("Unpinned", "1", "0".repeat(64))).refused(400, "invalid");
        admin.post("/api/v1/admin/tiers", tier("Starter 25K", "1", seededHash()))
                .refused(409, "name-taken");
        var terms = Map.of("price", Map.of("amount", "99", "currency", "USD"), "pack", seededHash());
        admin.post("/api/v1/admin/tiers/" + UUID.randomUUID() + "/versions", terms)
                .refused(404, "not-found");
        admin.post("/api/v1/admin/tiers", tier("Cheap", "-1", seededHash())).refused(400, "invalid");
        admin.post("/api/v1/admin/tiers", tier("Cheap", "0.001", seededHash())).refused(400, "invalid");
    }

    @Test
    void onlyAnAdminMakesTiers() {
        var trader = browser.trader();
        trader.post("/api/v1/admin/tiers", tier("Mine", "1", seededHash())).refused(403, "forbidden");
        trader.post("/api/v1/admin/rule-packs", starter("4", "0.2")).refused(403, "forbidden");
        trader.get("/api/v1/admin/audit").refused(403, "forbidden");
        browser.post("/api/v1/admin/tiers", tier("Mine", "1", seededHash())).refused(401, "unauthenticated");
    }

    private static Map<String, Object> tier(String name, String amount, String pack) {
        return Map.of("name", name, "price", Map.of("amount", amount, "currency", "USD"), "pack", pack);
    }

    private static String seededHash() {
        return PackFile.hash(SeededPacks.named("starter-25k"));
    }

    private static String starter(String version, String doubt) {
        var seeded = new String(PackFile.bytes(SeededPacks.named("starter-25k")), StandardCharsets.UTF_8);
        return seeded.replace("\"version\":\"1\"", "\"version\":\"" + version + "\"")
                .replace("\"doubt\":\"0.2\"", "\"doubt\":\"" + doubt + "\"");
    }
}
