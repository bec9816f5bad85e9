package assay.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortTest {
    @TempDir
    Path dir;

    private final List<Integer> tried = new ArrayList<>();
    private final List<ServerSocket> others = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        for (var other : others) {
            other.close();
        }
    }

    /** Somebody else is quicker. */
    private void take(int port) {
        try {
            others.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int fails(int port) {
        tried.add(port);
        throw new IllegalStateException("no");
    }

    @Test
    void aPortThatIsTakenBeforeItIsUsedIsReplaced() {
        int port = FreePort.starting(0, each -> {
            tried.add(each);
            if (tried.size() == 1) {
                take(each);
                throw new IllegalStateException("taken");
            }
            return each;
        });
        assertThat(tried).hasSize(2).endsWith(port).doesNotHaveDuplicates();
    }

    @Test
    void anyOtherFailureIsAnEnd() {
        assertThatThrownBy(() -> FreePort.starting(0, this::fails)).hasMessage("no");
        assertThat(tried).hasSize(1);
    }

    @Test
    void aWishedPortIsNotReplaced() {
        take(0);
        int wished = others.getFirst().getLocalPort();
        assertThatThrownBy(() -> FreePort.starting(wished, this::fails)).hasMessage("no");
        assertThat(tried).containsExactly(wished);
    }

    @Test
    void aBrokerWhosePortIsTakenEndsAndLeavesItsFolderToTheNext() {
        take(0);
        int taken = others.getFirst().getLocalPort();
        assertThatThrownBy(() -> EmbeddedKafka.start(dir, taken)).isInstanceOf(RuntimeException.class);
        try (var broker = EmbeddedKafka.start(dir, 0)) {
            assertThat(broker.port()).isNotEqualTo(taken);
        }
    }
}
