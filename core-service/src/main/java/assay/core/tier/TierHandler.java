package assay.core.tier;

import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.core.audit.AuditHandler;
import assay.domain.number.Money;
import assay.domain.rule.Pack;
import assay.kit.problem.FieldProblem;
import assay.kit.problem.Problem;
import assay.kit.sql.JdbcStates;
import assay.kit.sql.JdbcTransactions;
import assay.proof.codec.PackFile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Publishes rule packs and offers tiers that pin them. */
@Singleton
public class TierHandler {
    private final JdbcTransactions transactions;
    private final TierStore tiers;
    private final PackRows packs;
    private final AuditHandler audit;

    TierHandler(JdbcTransactions transactions, TierStore tiers, PackRows packs, AuditHandler audit) {
        this.transactions = transactions;
        this.tiers = tiers;
        this.packs = packs;
        this.audit = audit;
    }

    /** What a tier costs and which pack it pins. */
    record Terms(Money price, String currency, String pack) {}

    /** All tiers in their newest version, smallest capital first. */
    public List<TierOffer> offers() {
        return transactions.readCommitted(
                _ -> tiers.offers().stream().map(TierOffer::of).toList());
    }

    /** One tier in its newest version. */
    public Optional<TierOffer> offer(UUID tier) {
        return transactions.readCommitted(_ -> tiers.offer(tier).map(TierOffer::of));
    }

    /** Makes a pack available under its hash. The same pack again changes nothing. */
    PackRow publish(UUID actor, byte[] written) {
        var pack = checked(written);
        var row = row(pack);
        return transactions.serializable(_ -> {
            var other = packs.findByNameAndVersion(row.name(), row.version());
            if (other.isPresent() && !other.get().hash().equals(row.hash())) {
                throw Problem.conflict(
                        "version-taken", row.name() + " " + row.version() + " is published with other rules.");
            }
            if (other.isEmpty()) {
                insert(row);
                audit.record(actor, "pack-published", row.hash(), row.name() + " " + row.version());
            }
            return row;
        });
    }

    private static Pack checked(byte[] written) {
        Pack pack;
        try {
            pack = PackFile.readable(written);
        } catch (NotCanonical fault) {
            var detail = "expected " + fault.expected() + ", found " + fault.found();
            throw Problem.invalid(fault.pointer(), "malformed", detail);
        }
        var findings = pack.findings();
        if (!findings.isEmpty()) {
            throw Problem.invalid(findings.stream()
                    .map(finding -> new FieldProblem(finding.pointer(), finding.code(), "The pack cannot stand so."))
                    .toList());
        }
        return pack;
    }

    private static PackRow row(Pack pack) {
        var canonical = PackFile.bytes(pack);
        var text = new String(canonical, StandardCharsets.UTF_8);
        return new PackRow(Sha256.hex(canonical), pack.name(), pack.version(), text, now());
    }

    private void insert(PackRow row) {
        packs.publish(row.hash(), row.name(), row.version(), row.canonical(), row.published());
    }

    /** A new tier in its first version. */
    TierOffer create(UUID actor, String name, Terms terms) {
        try {
            return transactions.serializable(_ -> {
                var tier = tiers.save(new TierRow(UUID.randomUUID(), name, now()));
                addVersion(tier.id(), 1, terms);
                audit.record(actor, "tier-created", tier.id().toString(), name + ", pack " + terms.pack());
                return TierOffer.of(tiers.offer(tier.id()).orElseThrow());
            });
        } catch (RuntimeException failure) {
            if (JdbcStates.isDuplicate(failure)) {
                throw Problem.conflict("name-taken", "There is a tier of this name.");
            }
            throw failure;
        }
    }

    /** Sells a tier otherwise from now on; what was bought before stays as it was. */
    TierOffer change(UUID actor, UUID tier, Terms terms) {
        return transactions.serializable(_ -> {
            var before = tiers.offer(tier).orElseThrow(() -> Problem.notFound("This tier"));
            addVersion(tier, before.version() + 1, terms);
            audit.record(actor, "tier-changed", tier.toString(), "pack " + terms.pack());
            return TierOffer.of(tiers.offer(tier).orElseThrow());
        });
    }

    private void addVersion(UUID tier, long version, Terms terms) {
        var pack = packs.findByHash(terms.pack())
                .map(row -> PackFile.parse(row.canonical().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> Problem.invalid("/pack", "unknown-pack", "No pack is published under this hash."));
        var capital = pack.phases().getFirst().capital().units();
        tiers.addVersion(tier, version, terms.pack(), capital, terms.price().units(), terms.currency(), now());
    }

    /** Offers a pack as a tier unless there is a tier of the id; at start, for a platform that has none. */
    void seed(UUID tier, String name, Pack pack, Money price) {
        transactions.serializable(_ -> {
            if (tiers.offer(tier).isEmpty()) {
                var row = row(pack);
                insert(row);
                var _ = tiers.save(new TierRow(tier, name, now()));
                addVersion(tier, 1, new Terms(price, pack.currency(), row.hash()));
            }
            return tier;
        });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
