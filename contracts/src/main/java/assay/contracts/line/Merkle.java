package assay.contracts.line;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The Merkle tree of RFC 6962 section 2.1 over hashes: each leaf's data is the 32 raw bytes of a hash. */
public final class Merkle {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    /** The tree hash of the leaves; SHA-256 of nothing when there is none. */
    public static String root(List<String> hashes) {
        return HexFormat.of().formatHex(tree(hashes));
    }

    /** The audit path of one leaf, from the leaf's sibling up. */
    public static List<String> path(int index, List<String> hashes) {
        if (index < 0 || index >= hashes.size()) {
            throw new IndexOutOfBoundsException("leaf " + index + " of " + hashes.size());
        }
        var path = new ArrayList<String>();
        collect(index, hashes, path);
        return List.copyOf(path);
    }

    /** Whether the path leads from the leaf at `index` of a tree of `size` leaves to the root (RFC 9162, 2.1.3.2). */
    public static boolean leads(Leaf leaf, List<String> path, String root) {
        if (leaf.index() < 0 || leaf.index() >= leaf.size()) {
            return false;
        }
        long node = leaf.index();
        long last = leaf.size() - 1;
        var hash = leaf(leaf.hash());
        for (var step : path) {
            if (last == 0) {
                return false;
            }
            var sibling = HexFormat.of().parseHex(step);
            if (node % 2 == 1 || node == last) {
                hash = Sha256.raw(NODE, sibling, hash);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Sha256.raw(NODE, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && HexFormat.of().formatHex(hash).equals(root);
    }

    /** A leaf in its place: its hash, its index from 0, and how many leaves the tree has. */
    public record Leaf(String hash, long index, long size) {}

    private static void collect(int index, List<String> hashes, List<String> path) {
        if (hashes.size() == 1) {
            return;
        }
        int half = Integer.highestOneBit(hashes.size() - 1);
        var left = hashes.subList(0, half);
        var right = hashes.subList(half, hashes.size());
        if (index < half) {
            collect(index, left, path);
            path.add(root(right));
        } else {
            collect(index - half, right, path);
            path.add(root(left));
        }
    }

    private static byte[] tree(List<String> hashes) {
        if (hashes.isEmpty()) {
            return Sha256.raw();
        }
        if (hashes.size() == 1) {
            return leaf(hashes.getFirst());
        }
        int half = Integer.highestOneBit(hashes.size() - 1);
        return Sha256.raw(NODE, tree(hashes.subList(0, half)), tree(hashes.subList(half, hashes.size())));
    }

    private static byte[] leaf(String hash) {
        return Sha256.raw(LEAF, HexFormat.of().parseHex(hash));
    }
}
