package assay.market.tape;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.ChainHead;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.topic.TapeReader;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writers over one log, seeded: whatever they do, readers believe one chain. */
class TapeWriterSimulation {
    static List<Long> seeds() {
        return java.util.stream.LongStream.range(0, 10).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoWritersThatBothBelieveTheyLeadMakeOneChain(long seed) {
        var tape = new SimulatedTape(seed);
        var one = tape.add(Leadership.always());
        var other = tape.add(Leadership.always());
        tape.run(20_000);
        var chain = chain(tape);
        assertThat(chain.size()).isGreaterThan(200);
        assertThat(one.writer.lostLines() + other.writer.lostLines()).isPositive();
        assertThat(longestGap(chain)).isLessThan(Duration.ofSeconds(2));
        assertThat(one.reader.dropped() + other.reader.dropped()).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoThatStartTogetherEndWithOneWriter(long seed) {
        var tape = new SimulatedTape(seed);
        var one = tape.add(Leadership.bySilence(0));
        var other = tape.add(Leadership.bySilence(0));
        tape.run(10_000);
        assertThat(one.writer.writing()).isNotEqualTo(other.writer.writing());
        assertThat(longestGap(chain(tape))).isLessThan(Duration.ofMillis(600));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStandbyTakesOverWithinTwoSecondsAndKnowsEverything(long seed) {
        var tape = new SimulatedTape(seed);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        tape.run(3_000);
        var other = tape.add(Leadership.bySilence(tape.nanos()));
        tape.run(20_000);
        assertThat(other.writer.writing()).isFalse();
        one.kill();
        tape.run(5_000);
        assertThat(other.writer.writing()).isTrue();
        var chain = chain(tape);
        assertThat(longestGap(chain)).isBetween(Duration.ofMillis(1_400), Duration.ofSeconds(2));
        assertThat(chain.stream().filter(line -> line.content().content() instanceof TapeContent.Genesis))
                .hasSize(1);
        assertThat(chain.stream().filter(line -> line.content().content() instanceof TapeContent.Document))
                .as("the new writer repeats no document before its time")
                .hasSize(3);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDeposedWriterWhoseLinesArriveLateIsNotBelieved(long seed) {
        var tape = new SimulatedTape(seed);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        tape.run(3_000);
        one.alive = false;
        var late = List.copyOf(one.underWay);
        one.underWay.clear();
        tape.add(Leadership.bySilence(tape.nanos()));
        tape.run(5_000);
        var before = chain(tape).size();
        tape.log.addAll(late);
        assertThat(chain(tape)).hasSize(before);
    }

    @Test
    void aForkIsNotBelievedAndDisturbsNobody() {
        var tape = new SimulatedTape(1);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        tape.run(2_000);
        var chain = chain(tape);
        var root = chain.get(chain.size() / 2);
        var at = Instant.parse("2026-11-21T09:00:00Z");
        var forged = TapeLine.after(root.head(), at, new TapeContent.Clock());
        tape.forge(forged);
        tape.forge(TapeLine.after(ChainHead.of(forged), at, new TapeContent.Clock()));
        tape.log.add("no line at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tape.run(2_000);
        assertThat(chain(tape).stream().map(line -> line.line().hash())).doesNotContain(forged.hash());
        assertThat(one.writer.writing()).isTrue();
        assertThat(one.reader.unreadable()).isEqualTo(1);
    }

    @Test
    void timeNeverFallsWhenTheNextWritersClockIsBehind() {
        var tape = new SimulatedTape(2);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        one.wallOffset = 3_000;
        tape.run(2_000);
        one.kill();
        tape.add(Leadership.bySilence(tape.nanos()));
        tape.run(6_000);
        assertThat(chain(tape).getLast().content().at()).isAfter(SimulatedTape.START.plusMillis(7_000));
    }

    @Test
    void aWriterWhoseWallClockJumpsStopsAndSaysSo() {
        var tape = new SimulatedTape(3);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        tape.run(2_000);
        assertThat(one.writer.stopped()).isEmpty();
        one.wallOffset = 251;
        tape.run(100);
        assertThat(one.writer.stopped())
                .hasValueSatisfying(reason -> assertThat(reason).contains("251 ms"));
        tape.settle();
        var size = chain(tape).size();
        one.wallOffset = 0;
        tape.run(2_000);
        assertThat(chain(tape)).hasSize(size);
    }

    @Test
    void aClockThatIsSlewedSlowlyIsNoJump() {
        var tape = new SimulatedTape(4);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        for (var step = 0; step < 100; step++) {
            one.wallOffset += 10;
            tape.run(50);
        }
        assertThat(one.writer.stopped()).isEmpty();
    }

    @Test
    void whatIsNeverReadBackCountsAsLostAndIsWrittenAnewAfterASilence() {
        var tape = new SimulatedTape(5);
        var one = tape.add(Leadership.bySilence(-Leadership.SILENCE));
        tape.run(2_000);
        tape.settle();
        tape.run(0);
        for (var step = 0; step < 1_400; step++) {
            tape.run(5);
            one.underWay.clear();
        }
        assertThat(one.writer.lostLines()).isPositive();
        var size = chain(tape).size();
        tape.run(8_000);
        assertThat(chain(tape).size()).isGreaterThan(size + 20);
    }

    /** The chain of all that arrives, which must be whole and in order of sequence and time. */
    private static List<TapeReader.Believed> chain(SimulatedTape tape) {
        tape.settle();
        var chain = tape.believed();
        var seen = new HashSet<Long>();
        var at = Instant.EPOCH;
        for (var line : chain) {
            assertThat(seen.add(line.content().sequence())).isTrue();
            assertThat(line.content().sequence()).isEqualTo(seen.size());
            assertThat(line.content().at()).isAfterOrEqualTo(at);
            at = line.content().at();
        }
        return chain;
    }

    private static Duration longestGap(List<TapeReader.Believed> chain) {
        var longest = Duration.ZERO;
        for (var at = 1; at < chain.size(); at++) {
            var gap = Duration.between(
                    chain.get(at - 1).content().at(), chain.get(at).content().at());
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        return longest;
    }
}
