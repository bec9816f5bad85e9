package assay.proof.sign;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.line.Merkle;
import assay.contracts.line.Reading;
import assay.contracts.line.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Signs heads of the tape and receipts of journals, and only what extends its last signature. Reads every entry once,
 * in order; what is not signed when it stops is read again from `stand().tape()`. Not thread-safe.
 */
public final class Notary {

    private final SigningKey key;
    private final List<Line> pending = new ArrayList<>();
    private NotaryStand stand;
    private ChainHead read;

    /** A notary that goes on where its last signature stands. */
    public Notary(SigningKey key, NotaryStand stand) {
        this.key = key;
        this.stand = stand;
        this.read = stand.tape();
    }

    /** A head that was just signed, and where the notary stands with it: store both together. */
    public record SignedHead(TapeHead head, Signed signed, NotaryStand stand) {}

    /**
     * Reads one entry of the tape; an entry of a later second closes the segment before it.
     *
     * @return the head of the segment that the entry closed
     * @throws NotExtending when the entry does not extend what was read, or its time falls; nothing is signed then
     */
    public Optional<SignedHead> read(Line entry) {
        switch (read.read(entry)) {
            case Reading.Accepted(var next) -> {
                var closed = closes(entry) ? Optional.of(signHead()) : Optional.<SignedHead>empty();
                pending.add(entry);
                read = next;
                return closed;
            }
            case Reading.Past _ -> {
                return Optional.empty();
            }
            case Reading.Gap gap -> throw new NotExtending("entries " + gap.expected() + " to " + gap.found());
            case Reading.Fork fork -> throw new NotExtending("entry " + fork.sequence() + " on another chain");
        }
    }

    private boolean closes(Line entry) {
        if (pending.isEmpty()) {
            return false;
        }
        var before = pending.getLast().at();
        if (entry.at().isBefore(before)) {
            throw new NotExtending("entry " + entry.sequence() + " before " + before);
        }
        return second(entry.at()) > second(before);
    }

    private static long second(Instant at) {
        return at.getEpochSecond();
    }

    private SignedHead signHead() {
        var last = pending.getLast();
        long segment = stand.segment() + 1;
        var head = new TapeHead(
                "tape",
                segment,
                pending.getFirst().sequence(),
                last.sequence(),
                last.hash(),
                Merkle.root(pending.stream().map(Line::hash).toList()),
                last.at(),
                linked(stand.segment()),
                linked(TapeHead.skipOf(segment)),
                key.id());
        var links = new ArrayList<NotaryStand.Link>();
        links.add(new NotaryStand.Link(segment, head.ownHash()));
        stand.links().stream()
                .filter(link -> link.segment() <= TapeHead.skipOf(segment))
                .forEach(links::add);
        stand = new NotaryStand(ChainHead.of(last), links);
        pending.clear();
        return new SignedHead(head, Signed.by(key, head.bytes()), stand);
    }

    private String linked(long segment) {
        return stand.links().stream()
                .filter(link -> link.segment() == segment)
                .findFirst()
                .map(NotaryStand.Link::hash)
                .orElse(Sha256.NONE);
    }

    /**
     * Signs an account's newest line.
     *
     * @param signed the line the account's last receipt named, {@link ChainHead#START} when it has none
     * @param since every line after that one, in order, at least one
     * @throws NotExtending when they do not follow one another from there
     */
    public Signed receipt(ChainHead signed, List<Line> since) {
        var end = signed;
        for (var line : since) {
            if (!(end.read(line) instanceof Reading.Accepted(var next))) {
                throw new NotExtending("line " + line.sequence() + " of an account's journal");
            }
            end = next;
        }
        return Signed.by(key, Receipt.of(since.getLast(), key.id()).bytes());
    }

    /** Where the last signed head stands. */
    public NotaryStand stand() {
        return stand;
    }

    /** The last entry read, signed or not. */
    public ChainHead lastRead() {
        return read;
    }

    /** What was handed in does not extend what was signed. */
    public static final class NotExtending extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotExtending(String what) {
            super("does not extend the last signature: " + what);
        }
    }
}
