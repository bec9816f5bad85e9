package assay.proof.sign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Which heads lead from the newest of a bundle to every other one it needs, by `previous` and `skip`. */
public final class HeadPath {

    private HeadPath() {}

    /** The needed segments and those between them that link them, rising. */
    public static List<Long> of(Collection<Long> needed) {
        var targets = new TreeSet<>(needed);
        var path = new ArrayList<Long>();
        while (!targets.isEmpty()) {
            long segment = targets.removeLast();
            path.add(segment);
            while (!targets.isEmpty() && segment > targets.last()) {
                segment = step(segment, targets.last());
                if (segment > targets.last()) {
                    path.add(segment);
                }
            }
        }
        return List.copyOf(path.reversed());
    }

    /** The head that follows on the way down to `target`. */
    private static long step(long segment, long target) {
        long skip = TapeHead.skipOf(segment);
        return skip >= target ? skip : segment - 1;
    }
}
