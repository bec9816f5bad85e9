package assay.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.Browser;
import assay.core.Stack;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/** Tickets and the answers to who may read what, on a whole core service. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketTest implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    RedissonClient redis;

    @Override
    public Map<String, String> getProperties() {
        return Stack.settings();
    }

    private record Holder(UUID user, UUID session) {}

    private Holder holder(Browser browser) throws Exception {
        var answer = browser.post("/api/v1/ws-tickets", Map.of()).expect(201);
        var ticket = answer.text("ticket");
        var hash = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
        var bucket = redis.<String>getBucket("ws-ticket:" + HexFormat.of().formatHex(hash), StringCodec.INSTANCE);
        assertThat(bucket.remainTimeToLive()).isBetween(1L, 30_000L);
        var parts = Objects.requireNonNull(bucket.get()).split("/", -1);
        return new Holder(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }

    private Map<String, Object> asked(Holder holder, String assessment) {
        var question = new HashMap<String, Object>();
        question.put("user", holder.user().toString());
        question.put("session", holder.session().toString());
        if (!assessment.isEmpty()) {
            question.put("assessment", assessment);
        }
        return question;
    }

    private Map<String, Object> verdict(Map<String, Object> question) {
        return Browser.anonymous(server)
                .post("/internal/access", Map.of("items", List.of(question)))
                .expect(200)
                .items()
                .getFirst();
    }

    @Test
    void aTicketIsLongShortLivedAndKeptOnlyAsAHashOfItself() throws Exception {
        var trader = Browser.anonymous(server).trader();
        var first = trader.post("/api/v1/ws-tickets", Map.of()).expect(201);
        var second = trader.post("/api/v1/ws-tickets", Map.of()).expect(201);
        assertThat(Base64.getUrlDecoder().decode(first.text("ticket"))).hasSize(32);
        assertThat(first.text("ticket")).isNotEqualTo(second.text("ticket"));
        assertThat(first.json().get("expiresIn")).isEqualTo(30);
        assertThat(redis.getKeys().countExists("ws-ticket:" + first.text("ticket")))
                .isZero();
        assertThat(holder(trader).user())
                .isEqualTo(UUID.fromString(trader.get("/api/v1/me").text("id")));
    }

    @Test
    void nobodyGetsATicketWithoutASession() {
        Browser.anonymous(server).post("/api/v1/ws-tickets", Map.of()).expect(401);
    }

    @Test
    void onlyTheOwnerMayReadAndOnlyWhileSignedIn() throws Exception {
        var owner = Browser.anonymous(server).trader();
        var other = Browser.anonymous(server).trader();
        var tier = owner.get("/api/v1/tiers").items().getFirst().get("id");
        var trial = owner.post("/api/v1/trials", Map.of("tierId", String.valueOf(tier)))
                .expect(201);
        var assessment = trial.text("assessmentId");
        var holder = holder(owner);

        assertThat(verdict(asked(holder, assessment)))
                .containsEntry("live", true)
                .containsEntry("account", trial.text("account"));
        assertThat(verdict(asked(holder(other), assessment)))
                .containsEntry("live", true)
                .doesNotContainKey("account");
        assertThat(verdict(asked(holder, UUID.randomUUID().toString()))).doesNotContainKey("account");
        var strange = asked(holder, assessment);
        strange.put("account", UUID.randomUUID().toString());
        assertThat(verdict(strange)).containsEntry("live", true).doesNotContainKey("account");
        assertThat(Browser.anonymous(server)
                        .get("/internal/access/owner?assessment=" + assessment)
                        .text("owner"))
                .isEqualTo(holder.user().toString());

        owner.post("/api/v1/auth/logout", Map.of()).expect(204);
        assertThat(verdict(asked(holder, assessment)))
                .containsEntry("live", false)
                .doesNotContainKey("account");
    }

    @Test
    void anotherUsersSessionIsNobodys() throws Exception {
        var holder = holder(Browser.anonymous(server).trader());
        var forged = asked(new Holder(UUID.randomUUID(), holder.session()), "");
        assertThat(verdict(forged)).containsEntry("live", false);
    }
}
