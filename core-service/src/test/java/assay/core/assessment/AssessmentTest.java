package assay.core.assessment;

import static assay.core.Trader.market;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.announcement.Announced;
import assay.contracts.announcement.AssessmentAnnouncement;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import assay.core.Stack;
import assay.core.Trader;
import assay.local.infra.Patience;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An assessment's whole life through the public surface, on the real shard loop. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "assay.demo.admin-email", value = "desk@example.org")
@Property(name = "assay.demo.admin-password", value = "generated-7aa4e0")
class AssessmentTest extends OnTheLoop {
    @Inject
    JsonMapper json;

    @Test
    void aTrialIsAnActiveAccountWithTheTiersCapital() {
        var trader = Trader.onTrial(browser);
        var assessment = trader.get("").expect(200);
        assertThat(assessment.json())
                .containsEntry("status", "active")
                .containsEntry("phase", "evaluation")
                .containsEntry("balance", "25000")
                .containsEntry("equity", "25000")
                .containsEntry("sequence", "2");
        assertThat(assessment.text("hash")).matches("[0-9a-f]{64}");
        assertThat(trader.browser().get("/api/v1/assessments").expect(200).items())
                .extracting(item -> item.get("id"))
                .containsExactly(assessment.text("id"));
    }

    @Test
    void theJournalIsTheChainAsItIsStored() throws IOException {
        var trader = Trader.onTrial(browser);
        trader.order(market("buy", "0.01")).expect(201);
        var body = trader.get("/journal").expect(200).text();
        var lines = body.substring("{\"items\":[".length(), body.lastIndexOf(']'));
        var head = ChainHead.START;
        for (var item : trader.get("/journal").items()) {
            var line = Line.parse(canonical(item));
            assertThat(lines).contains(line.text());
            assertThat(head.read(line)).isInstanceOf(Reading.Accepted.class);
            head = ChainHead.of(line);
        }
        var assessment = trader.get("");
        assertThat(assessment.text("sequence")).isEqualTo(Long.toString(head.sequence()));
        assertThat(assessment.text("hash")).isEqualTo(head.hash());
        assertThat(trader.get("/journal?since=2").items().getFirst()).containsEntry("sequence", "3");
        trader.get("/journal?since=-1").refused(400, "invalid");
        trader.get("/journal?since=x").refused(400, "invalid");
    }

    private byte[] canonical(Map<String, Object> item) throws IOException {
        return json.writeValueAsBytes(new java.util.TreeMap<>(item));
    }

    @Test
    void aFallThroughTheFloorFailsTheAssessment() {
        var trader = Trader.onTrial(browser);
        trader.order(market("buy", "0.5")).expect(201);
        tape.price("44000");
        assertThat(Patience.until(Trader.PATIENCE, () -> trader.status().equals("failed")))
                .isTrue();
        assertThat(trader.get("/violations").expect(200).items()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation).containsKeys("ruleId", "equity", "floor", "touchedAt", "confirmedAt", "words");
            assertThat(String.valueOf(violation.get("words"))).contains(String.valueOf(violation.get("floor")));
        });
        assertThat(trader.get("/positions").items()).isEmpty();
        assertThat(trader.order(market("buy", "0.01")).expect(201).text("reason"))
                .contains("ended");
    }

    @Test
    void givingUpAbandonsAndSaysSoAgain() {
        var trader = Trader.onTrial(browser);
        trader.order(market("buy", "0.01")).expect(201);
        trader.browser()
                .send("POST", trader.path() + "/give-up", null, Map.of())
                .expect(200);
        assertThat(trader.status()).isEqualTo("abandoned");
        assertThat(trader.get("/positions").items()).isEmpty();
        trader.browser()
                .send("POST", trader.path() + "/give-up", null, Map.of())
                .expect(200);
    }

    @Test
    void anAdminFreezesAndThawsAndItIsWrittenDown() {
        var trader = Trader.onTrial(browser);
        var admin = browser.signedIn("desk@example.org", "generated-7aa4e0");
        var path = trader.path().replace("/assessments", "/admin/assessments");
        admin.post(path + "/freeze", Map.of("code", "underReview")).expect(200);
        assertThat(trader.status()).isEqualTo("frozen");
        assertThat(trader.order(market("buy", "0.01")).expect(201).text("reason"))
                .contains("frozen");
        admin.send("POST", path + "/thaw", null, Map.of()).expect(200);
        assertThat(trader.status()).isEqualTo("active");
        var account = trader.get("").text("account");
        assertThat(admin.get("/api/v1/admin/audit").items())
                .filteredOn(entry -> account.equals(entry.get("subject")))
                .extracting(entry -> entry.get("action"))
                .containsExactly("account-command", "account-command");
    }

    @Test
    void aPassedPhaseOpensTheNextOne() {
        var trader = Trader.onTrial(browser, "Standard 50K");
        var first = trader.get("").text("account");
        assertThat(trader.get("").text("phase")).isEqualTo("evaluation");
        var account = UUID.fromString(first);
        announcePassed(UUID.randomUUID(), UUID.fromString(trader.get("").text("id")));
        announcePassed(account, UUID.fromString(trader.get("").text("id")));
        announcePassed(account, UUID.fromString(trader.get("").text("id")));
        assertThat(Patience.until(
                        Trader.PATIENCE,
                        () -> !trader.get("").text("account").equals(first)
                                && !trader.get("").text("sequence").equals("0")))
                .isTrue();
        var second = trader.get("").expect(200);
        assertThat(second.text("phase")).isNotEqualTo("evaluation");
        assertThat(trader.get("?account=" + first).expect(200).text("phase")).isEqualTo("evaluation");
        trader.get("?account=" + UUID.randomUUID()).refused(404, "not-found");
        var phases = server.getApplicationContext().getBean(PhaseJob.class);
        phases.openNext(account);
        phases.openNext(UUID.fromString(second.text("account")));
        assertThat(trader.get("").text("account"))
                .as("a phase opens once, and behind the last there is none")
                .isEqualTo(second.text("account"));
    }

    /** As the shard that judged it says so; the first one is of an account that nobody has. */
    private static void announcePassed(UUID account, UUID assessment) {
        var passed = new AssessmentAnnouncement.PhasePassed(assessment, "evaluation", null);
        var announced = new Announced(UUID.randomUUID(), Instant.EPOCH, account, 9L, 0L, passed);
        var settings = Map.<String, Object>of("bootstrap.servers", Stack.kafka().bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(passed.topic(), announced.bytes()));
            var _ = producer.send(new ProducerRecord<>(passed.topic(), "no announcement".getBytes(UTF_8)));
        }
    }
}
