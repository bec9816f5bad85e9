package assay.stream.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEntryTest {
    private static List<LogEntry> entries(int count, int bytes) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(sequence -> new LogEntry(sequence, new byte[bytes]))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "3, 10, 3", "10, 10, 10", "11, 10, 10", "200, 10, 10", "3, 0, 3", "3, 101, 1", "3, 99, 1"})
    void whatFitsIsTheFirstAndAtLeastOne(int count, int bytes, int expected) {
        var fitting = LogEntry.fitting(entries(count, bytes), 100);
        assertThat(fitting.stream().map(LogEntry::sequence))
                .isEqualTo(IntStream.rangeClosed(1, expected)
                        .mapToObj(each -> (long) each)
                        .toList());
    }
}
