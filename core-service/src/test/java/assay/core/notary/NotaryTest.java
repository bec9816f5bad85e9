package assay.core.notary;

import static assay.core.Trader.PATIENCE;
import static assay.core.Trader.market;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.Line;
import assay.contracts.line.Merkle;
import assay.contracts.line.Sha256;
import assay.core.Browser;
import assay.core.Stack;
import assay.core.TestTape;
import assay.core.Trader;
import assay.core.account.Accounts;
import assay.local.infra.Patience;
import assay.proof.sign.Receipt;
import assay.proof.sign.Signed;
import assay.proof.sign.TapeHead;
import assay.proof.sign.VerifyingKey;
import assay.proof.verify.Verifier;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The notary on a real database and broker: what it signs, how it goes on, and the evidence it hands out. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotaryTest implements TestPropertyProvider {
    @Inject
    EmbeddedServer server;

    @Inject
    NotaryStore heads;

    @Inject
    ReceiptStore receipts;

    @Inject
    NotaryKeyStore keys;

    @Inject
    Accounts accounts;

    private Browser browser;

    @Override
    public Map<String, String> getProperties() {
        var settings = new HashMap<>(Stack.settings());
        settings.put("assay.market.url", TestTape.archived().toString());
        settings.put("assay.notary.enabled", "false");
        return settings;
    }

    @BeforeAll
    void awaitFirstAccount() {
        browser = Browser.anonymous(server);
        Trader.awaitFirst(browser);
    }

    private NotaryJob notary(NotaryKeyStore with) {
        var notary = new NotaryJob(Stack.kafka().bootstrap(), heads, receipts, with);
        notary.start();
        return notary;
    }

    private long newestSegment() {
        return heads.newest().map(head -> head.head().segment()).orElse(0L);
    }

    private void awaitHeads(int more) {
        var target = newestSegment() + more;
        assertThat(Patience.until(PATIENCE, () -> newestSegment() >= target))
                .as("heads up to segment " + target)
                .isTrue();
    }

    @Test
    void theKeyIsItsOwnersAloneAndMadeOnce(@TempDir Path folder) throws Exception {
        var file = Stack.state().resolve("notary-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new NotaryKeyStore(Stack.state()).key().id())
                .isEqualTo(keys.key().id());

        var fresh = folder.resolve("made");
        Callable<String> made = () -> new NotaryKeyStore(fresh).key().id();
        var ids = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var each : pool.invokeAll(List.of(made, made, made, made, made, made, made, made))) {
                ids.add(each.get());
            }
        }
        assertThat(ids).hasSize(1);
        try (var left = Files.list(fresh)) {
            assertThat(left.map(each -> each.getFileName().toString())).containsExactly("notary-key.json");
        }

        Files.setPosixFilePermissions(fresh.resolve("notary-key.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new NotaryKeyStore(fresh))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining("may be read by others");
    }

    /** However often it dies and however many sign at once. */
    @Test
    void itGoesOnAtTheLastSignedHead() {
        for (var life = 0; life < 4; life++) {
            try (var one = notary(keys);
                    var other = notary(keys)) {
                assertThat(List.of(one, other)).doesNotContainNull();
                awaitHeads(2);
            }
        }
        var before = newestSegment();
        try (var last = notary(keys)) {
            assertThat(last).isNotNull();
            awaitHeads(3);
        }
        assertThat(newestSegment()).isGreaterThanOrEqualTo(before + 3);
        var chain = heads.heads(0, 100_000);
        assertThat(chain)
                .hasSize(Math.toIntExact(chain.getLast().head().segment()))
                .hasSizeGreaterThanOrEqualTo(Math.toIntExact(before + 3));
        var previous = Sha256.NONE;
        long read = 0;
        for (var stored : chain) {
            var head = stored.head();
            assertThat(head.previous()).as("before segment " + head.segment()).isEqualTo(previous);
            assertThat(head.first()).isEqualTo(read + 1);
            assertThat(stored.signed().isBy(keys.key().verifying())).isTrue();
            var entries = TestTape.running().lines(head.first(), head.last());
            assertThat(Merkle.root(entries.stream().map(Line::hash).toList())).isEqualTo(head.root());
            assertThat(entries.getLast().hash()).isEqualTo(head.hash());
            previous = head.ownHash();
            read = head.last();
        }
    }

    @Test
    void anotherSignsWhenTheHolderIsDeadAndWhatTheDeadOneSignedIsNotKept() {
        var lease = heads.lease();
        var dead = new AtomicReference<NotaryLeaseStore.Held>();
        assertThat(Patience.until(PATIENCE, () -> {
                    var asked = System.nanoTime();
                    var claimed = lease.claim("dead");
                    claimed.ifPresent(dead::set);
                    var other = lease.claim("other");
                    if (claimed.isPresent() && lasts(asked)) {
                        assertThat(other).as("while the lease lasts").isEmpty();
                        return true;
                    }
                    other.ifPresent(lease::release);
                    return false;
                }))
                .isTrue();
        try (var one = notary(keys);
                var other = notary(keys)) {
            assertThat(List.of(one, other)).doesNotContainNull();
            awaitHeads(3);
        }
        var newest = heads.newest().orElseThrow();
        var nobody = new ReceiptStore.OfShard(0, Long.MAX_VALUE, List.of());
        assertThatThrownBy(() -> heads.keepHead(newest.head(), newest.signed(), newest.offset(), dead.get()))
                .isInstanceOf(NotaryLeaseStore.LeaseLost.class);
        assertThatThrownBy(() -> receipts.keep(List.of(nobody), dead.get()))
                .isInstanceOf(NotaryLeaseStore.LeaseLost.class);
        assertThatThrownBy(() -> lease.prolong(dead.get())).isInstanceOf(NotaryLeaseStore.LeaseLost.class);
    }

    /** A machine that paused for longer than a lease has shown nothing. */
    private static boolean lasts(long claimed) {
        return System.nanoTime() - claimed < NotaryLeaseStore.LASTS.toNanos();
    }

    @Test
    void everyCommittedLineComesUnderAReceipt() {
        var trader = Trader.onTrial(browser);
        var account = UUID.fromString(trader.get("").text("account"));
        try (var notary = notary(keys);
                var standby = notary(keys)) {
            assertThat(List.of(notary, standby)).doesNotContainNull();
            awaitReceipt(account);
            trader.order(market("buy", "0.01")).expect(201);
            trader.order(market("sell", "0.01")).expect(201);
            awaitReceipt(account);
        }
        var lines = accounts.journal(account, 0, 1_000);
        var kept = accounts.receipts(account, 0, 1_000);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(2);
        assertThat(trader.get("/receipts").expect(200).items()).hasSameSizeAs(kept);
        for (var each : kept) {
            var signed = new Signed(each.body().text(), each.signature());
            assertThat(signed.isBy(keys.key().verifying())).isTrue();
            var receipt = Receipt.parse(signed.bytes());
            assertThat(receipt.account()).isEqualTo(account);
            assertThat(receipt.hash())
                    .isEqualTo(
                            lines.get(Math.toIntExact(receipt.sequence()) - 1).hash());
        }
        assertThat(receipts.behind())
                .as("shards whose lines are all signed are not read again")
                .noneMatch(shard -> receipts.grown(shard, 5_000).stream()
                        .anyMatch(each -> each.account().equals(account)));
    }

    private void awaitReceipt(UUID account) {
        assertThat(Patience.until(PATIENCE, () -> {
                    var newest = accounts.journal(account, 0, 1_000).getLast().sequence();
                    return accounts.receipts(account, newest - 1, 1).size() == 1;
                }))
                .as("a receipt of the newest line")
                .isTrue();
    }

    @Test
    void theEvidenceIsProvedByWhoeverPinsTheKey() {
        var trader = Trader.onTrial(browser);
        trader.order(market("buy", "0.01")).expect(201);
        trader.order(market("buy", "50")).expect(201);
        var waiting = trader.get("/evidence").expect(202);
        var location = waiting.headers().firstValue("location").orElseThrow();
        assertThat(waiting.headers().firstValue("retry-after")).contains("1");
        Trader.onTrial(browser).browser().get(location).refused(404, "not-found");
        browser.get(location).expect(401);

        try (var notary = notary(keys)) {
            assertThat(notary).isNotNull();
            assertThat(Patience.until(
                            PATIENCE, () -> trader.browser().get(location).status() == 200))
                    .isTrue();
        }
        var zip = trader.browser().get(location).expect(200);
        assertThat(zip.headers().firstValue("content-type")).contains("application/zip");
        var key = browser.get("/api/v1/keys").expect(200).items().getLast();
        assertThat(VerifyingKey.of(String.valueOf(key.get("key"))).id()).isEqualTo(key.get("id"));

        var report = Verifier.verify(zip.bytes(), Set.of(String.valueOf(key.get("id"))));
        assertThat(report.results())
                .allSatisfy(step -> assertThat(step.refusal()).isNull());
        assertThat(report.exitCode()).isZero();
        assertThat(trader.browser().get(location).expect(200).bytes())
                .as("the same evidence is the same bytes")
                .isEqualTo(zip.bytes());
        assertThat(Verifier.verify(zip.bytes(), Set.of("0".repeat(64))).exitCode())
                .isEqualTo(1);
    }

    @Test
    void headsArePublicAndPaged() {
        try (var notary = notary(keys)) {
            assertThat(notary).isNotNull();
            awaitHeads(2);
        }
        var first = browser.get("/api/v1/heads").expect(200);
        var head = first.items().getFirst();
        assertThat(TapeHead.parse(new Signed(String.valueOf(head.get("head")), String.valueOf(head.get("signature")))
                                .bytes())
                        .segment())
                .isEqualTo(1);
        assertThat(browser.get("/api/v1/heads?since=1").items()).doesNotContain(head);
        browser.get("/api/v1/heads?since=-1").refused(400, "invalid");
    }
}
