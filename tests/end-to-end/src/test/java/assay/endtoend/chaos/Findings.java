package assay.endtoend.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong, by kind; a clean run has none of any.
 *
 * @param lost acknowledged, but not in the journal
 * @param doubled in the journal more than once, or filled more than once
 * @param changed acknowledged with another sequence, hash, id or answer than the one that stands
 * @param broken a journal that is no chain, or a ledger that does not balance
 */
record Findings(List<String> lost, List<String> doubled, List<String> changed, List<String> broken) {

    static Findings none() {
        return new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Findings and(Findings more) {
        var all = none();
        for (var each : List.of(this, more)) {
            all.lost.addAll(each.lost);
            all.doubled.addAll(each.doubled);
            all.changed.addAll(each.changed);
            all.broken.addAll(each.broken);
        }
        return all;
    }

    int count() {
        return lost.size() + doubled.size() + changed.size() + broken.size();
    }

    @Override
    public String toString() {
        return "lost %s, doubled %s, changed %s, broken %s"
                .formatted(first(lost), first(doubled), first(changed), first(broken));
    }

    private static String first(List<String> findings) {
        return findings.size() + (findings.isEmpty() ? "" : " " + findings.subList(0, Math.min(3, findings.size())));
    }
}
