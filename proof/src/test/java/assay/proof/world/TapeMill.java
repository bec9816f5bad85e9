package assay.proof.world;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.domain.tape.Market;
import assay.proof.bundle.TapeSource;
import assay.proof.codec.TapeCodec;
import assay.proof.sign.Notary;
import assay.proof.sign.NotaryStand;
import assay.proof.sign.Signed;
import assay.proof.sign.SigningKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A tape in memory with its heads, as an archive would hold them. */
public final class TapeMill implements TapeSource {

    private final List<Line> lines = new ArrayList<>();
    private final List<Notary.SignedHead> heads = new ArrayList<>();
    private final Map<String, Line> documents = new HashMap<>();
    private final Notary notary;
    private Market market = Market.empty();

    public TapeMill(SigningKey key) {
        this.notary = new Notary(key, NotaryStand.START);
    }

    /** A tape of these entries, chained and signed anew. */
    public static TapeMill of(SigningKey key, List<TapeLine> entries) {
        var mill = new TapeMill(key);
        entries.forEach(entry -> mill.emit(entry.at(), entry.content()));
        return mill;
    }

    public Line emit(Instant at, TapeContent content) {
        var head = lines.isEmpty() ? ChainHead.START : ChainHead.of(lines.getLast());
        var line = TapeLine.after(head, at, content);
        lines.add(line);
        if (content instanceof TapeContent.Document document) {
            documents.put(document.hash(), line);
        }
        notary.read(line).ifPresent(heads::add);
        market = market.with(TapeCodec.entry(line));
        return line;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<TapeLine> entries() {
        return lines.stream().map(TapeLine::of).toList();
    }

    public Line last() {
        return lines.getLast();
    }

    public Market market() {
        return market;
    }

    public List<Notary.SignedHead> heads() {
        return List.copyOf(heads);
    }

    /** The whole notary, for receipts. */
    public Notary notary() {
        return notary;
    }

    @Override
    public List<Line> entries(long first, long last) {
        return lines.subList((int) first - 1, (int) last);
    }

    @Override
    public Line document(String hash) {
        return Objects.requireNonNull(documents.get(hash), hash);
    }

    @Override
    public Signed headOver(long sequence) {
        int low = 0;
        int high = heads.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (heads.get(middle).head().last() < sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var found = heads.get(low);
        if (sequence < found.head().first() || sequence > found.head().last()) {
            throw new IllegalStateException("no head over " + sequence);
        }
        return found.signed();
    }

    @Override
    public Signed head(long segment) {
        return heads.get((int) segment - 1).signed();
    }
}
