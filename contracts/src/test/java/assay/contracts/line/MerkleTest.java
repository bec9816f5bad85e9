package assay.contracts.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void theEmptyTreeIsTheHashOfNothing() {
        assertThat(Merkle.root(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aTreeOfThreeIsHashedAsTheStandardSays() {
        var hashes = hashes(3);
        var leaves = hashes.stream()
                .map(h -> Sha256.raw(new byte[] {0}, HexFormat.of().parseHex(h)))
                .toList();
        var left = Sha256.raw(new byte[] {1}, leaves.get(0), leaves.get(1));
        assertThat(Merkle.root(hashes)).isEqualTo(Sha256.hex(new byte[] {1}, left, leaves.get(2)));
    }

    @Test
    void everyPathOfEveryTreeLeadsToItsRootAndToNoOther() {
        for (int size = 1; size <= 40; size++) {
            var hashes = hashes(size);
            var root = Merkle.root(hashes);
            for (int i = 0; i < size; i++) {
                var path = Merkle.path(i, hashes);
                var leaf = new Merkle.Leaf(hashes.get(i), i, size);
                assertThat(Merkle.leads(leaf, path, root)).isTrue();
                assertThat(Merkle.leads(new Merkle.Leaf(Sha256.hex("x"), i, size), path, root))
                        .isFalse();
                assertThat(Merkle.leads(new Merkle.Leaf(hashes.get(i), i + 1L, size), path, root))
                        .isFalse();
                assertThat(Merkle.leads(leaf, path, Sha256.hex("x"))).isFalse();
                var longer = new ArrayList<>(path);
                longer.add(Sha256.NONE);
                assertThat(Merkle.leads(leaf, longer, root)).isFalse();
            }
        }
    }

    private static List<String> hashes(int size) {
        return IntStream.range(0, size).mapToObj(i -> Sha256.hex("entry " + i)).toList();
    }
}
