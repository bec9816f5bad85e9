package assay.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path folder;

    private StartCache cache;
    private Path jar;

    @BeforeEach
    void aProgramIsBuilt() throws IOException {
        cache = new StartCache(folder.resolve("deep").resolve("core.aot"));
        jar = Files.createFile(folder.resolve("core.jar"));
    }

    @Test
    void nothingIsUsedBeforeARecording() {
        assertThat(cache.use(jar)).isEmpty();
    }

    @Test
    void whatWasRecordedAfterTheBuildIsUsed() throws IOException {
        assertThat(cache.record()).containsExactly("-XX:AOTCacheOutput=" + cache.file());
        Files.createFile(cache.file());
        assertThat(cache.use(jar)).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void aRecordingOfAnOlderBuildIsNotUsed() throws IOException {
        cache.record();
        Files.createFile(cache.file());
        Files.setLastModifiedTime(cache.file(), FileTime.fromMillis(1_000));
        assertThat(cache.use(jar)).isEmpty();
    }

    @Test
    void aNewRecordingReplacesTheFormerOne() throws IOException {
        cache.record();
        Files.createFile(cache.file());
        cache.record();
        assertThat(cache.file()).doesNotExist();
    }
}
