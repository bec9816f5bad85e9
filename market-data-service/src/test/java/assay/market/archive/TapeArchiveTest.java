package assay.market.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Line;
import assay.contracts.tape.TapeContent;
import assay.contracts.tape.TapeLine;
import assay.market.topic.TapePosition;
import assay.market.topic.TapeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TapeArchiveTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:30Z");

    private final FakeKeep keep = new FakeKeep();
    private final List<Line> tape = tape(1_000);

    @Test
    void wholeMinutesAreKeptAndTheOpenOneIsNot() {
        var archive = filled(1_000);
        assertThat(keep.rows.values())
                .hasSize(4)
                .allMatch(row -> row.last() - row.first() + 1 == row.lines().size());
        assertThat(keep.rows.firstKey()).isEqualTo(1);
        assertThat(keep.rows.lastEntry().getValue().last()).isLessThan(1_000);
        assertThat(archive.newest()).isEqualTo(1_000);
    }

    @Test
    void anyRangeIsTheExactLinesWhereverTheyLie() {
        var archive = filled(1_000);
        for (var range :
                new long[][] {{1, 1}, {1, 1_000}, {100, 130}, {119, 122}, {900, 1_000}, {990, 2_000}, {1_001, 5_000}}) {
            assertThat(texts(archive.lines(range[0], range[1], 5_000)))
                    .isEqualTo(tape.stream()
                            .filter(line -> line.sequence() >= range[0] && line.sequence() <= range[1])
                            .map(Line::text)
                            .toList());
        }
    }

    @Test
    void noMoreLinesAreGivenThanAskedFor() {
        assertThat(texts(filled(1_000).lines(50, 1_000, 200)))
                .hasSize(200)
                .last()
                .isEqualTo(tape.get(248).text());
    }

    @Test
    void goingOnAfterARestartLeavesNoGapAndMakesTheSameRows() {
        filled(1_000);
        var whole = List.copyOf(keep.rows.entrySet());
        for (var stop : List.of(1, 119, 120, 121, 500, 999)) {
            keep.rows.clear();
            filled(stop);
            var newest = keep.newest(1);
            var from = newest.isEmpty() ? TapePosition.START : newest.getFirst().end();
            var again = new TapeArchive(keep, from);
            feed(again, (int) from.offset(), 1_000);
            assertThat(keep.rows.keySet())
                    .isEqualTo(java.util.Set.copyOf(
                            whole.stream().map(java.util.Map.Entry::getKey).toList()));
            assertThat(texts(again.lines(1, 1_000, 5_000))).hasSize(1_000);
        }
    }

    @Test
    void forksAndNoiseAreNotKept() {
        var archive = filled(200);
        var forged = TapeLine.after(ChainHead.of(tape.get(150)), START.plusSeconds(500), new TapeContent.Clock());
        archive.take(new TapeRecord(200, forged.bytes()));
        archive.take(new TapeRecord(201, "noise".getBytes(StandardCharsets.UTF_8)));
        assertThat(archive.newest()).isEqualTo(200);
        archive.take(new TapeRecord(202, tape.get(200).bytes()));
        assertThat(archive.newest()).isEqualTo(201);
    }

    @Test
    void whatCannotBeKeptYetStaysReadableAndIsKeptLater() {
        keep.refuses = true;
        var archive = new TapeArchive(keep, TapePosition.START);
        for (var at = 0; at < 1_000; at++) {
            var record = new TapeRecord(at, tape.get(at).bytes());
            if (at >= 120) {
                assertThatThrownBy(() -> archive.take(record)).hasMessage("no database");
            } else {
                archive.take(record);
            }
        }
        assertThat(texts(archive.lines(1, 1_000, 5_000))).hasSize(1_000);
        keep.refuses = false;
        archive.keepWhole();
        assertThat(keep.rows).hasSize(4);
        assertThat(texts(archive.lines(1, 1_000, 5_000))).hasSize(1_000);
    }

    private TapeArchive filled(int lines) {
        var archive = new TapeArchive(keep, TapePosition.START);
        feed(archive, 0, lines);
        return archive;
    }

    private void feed(TapeArchive archive, int from, int to) {
        for (var at = from; at < to; at++) {
            archive.take(new TapeRecord(at, tape.get(at).bytes()));
        }
    }

    /** Four lines a second, beginning in the middle of a minute. */
    private static List<Line> tape(int count) {
        var lines = new ArrayList<Line>();
        var head = ChainHead.START;
        for (var at = 0; at < count; at++) {
            var content = at == 0 ? new TapeContent.Genesis("assay/1") : new TapeContent.Clock();
            var line = TapeLine.after(head, START.plusMillis(at * 250L), content);
            head = ChainHead.of(line);
            lines.add(line);
        }
        return lines;
    }

    private static List<String> texts(List<byte[]> lines) {
        return lines.stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }
}
