package assay.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir
    Path dir;

    @Test
    void aWrittenKeyIsThereAfterAnOrderlyRestart() throws IOException {
        var redis = EmbeddedRedis.start(dir, 0);
        assertThat(ask(redis, "SET word kept")).isEqualTo("+OK");
        redis.close();
        try (var again = EmbeddedRedis.start(dir, redis.port())) {
            assertThat(ask(again, "STRLEN word")).isEqualTo(":4");
        }
    }

    @Test
    void itStartsAgainOnTheSamePortAfterAKill() throws IOException {
        var redis = EmbeddedRedis.start(dir, 0);
        redis.kill();
        assertThat(redis.isAlive()).isFalse();
        try (var again = EmbeddedRedis.start(dir, redis.port())) {
            assertThat(ask(again, "PING")).isEqualTo("+PONG");
        }
    }

    private static String ask(EmbeddedRedis redis, String command) throws IOException {
        try (var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
