package assay.contracts.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChainHeadTest {

    private final Line first = line(1, Sha256.NONE, "first");
    private final Line second = line(2, first.hash(), "second");
    private final ChainHead head = ChainHead.of(first);

    @Test
    void aLineThatExtendsTheChainIsBelieved() {
        assertThat(ChainHead.START.read(first)).isEqualTo(new Reading.Accepted(head));
        assertThat(head.read(second)).isEqualTo(new Reading.Accepted(new ChainHead(2, second.hash())));
    }

    @Test
    void aLineOnTopOfAnotherLineIsAFork() {
        var other = line(2, Sha256.hex("other"), "second");
        assertThat(head.read(other)).isEqualTo(new Reading.Fork(2, first.hash(), Sha256.hex("other")));
    }

    @Test
    void aLineTooFarAheadIsAGap() {
        assertThat(head.read(line(3, second.hash(), "third"))).isEqualTo(new Reading.Gap(2, 3));
    }

    @Test
    void aLineReadAgainIsPast() {
        assertThat(head.read(first)).isEqualTo(new Reading.Past(1, false));
        assertThat(head.read(line(1, Sha256.NONE, "another"))).isEqualTo(new Reading.Past(1, true));
        assertThat(ChainHead.of(second).read(first)).isEqualTo(new Reading.Past(1, false));
    }

    private static Line line(long sequence, String previous, String word) {
        return Line.of(Fields.with("previous", previous)
                .with("sequence", Long.toString(sequence))
                .with("word", word)
                .build());
    }
}
