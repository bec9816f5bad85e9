package assay.local.infra;

import java.nio.file.Path;
import java.util.Locale;

/** One of the three servers that everything stands on, by name. */
public enum Part {
    KAFKA {
        @Override
        Running start(Path dir, int port) {
            var kafka = EmbeddedKafka.start(dir, port);
            return new Running(kafka::close, ProcessHandle.current(), kafka.bootstrap());
        }
    },
    POSTGRES {
        @Override
        Running start(Path dir, int port) {
            var postgres = EmbeddedPostgres.start(dir, port);
            return new Running(postgres::close, handle(postgres.pid()), postgres.jdbcUrl("core"));
        }
    },
    REDIS {
        @Override
        Running start(Path dir, int port) {
            var redis = EmbeddedRedis.start(dir, port);
            return new Running(redis::close, handle(redis.pid()), redis.uri());
        }
    };

    /** A started part: how to end it, the process that serves, and where it answers. */
    record Running(Runnable end, ProcessHandle server, String address) {
        void close() {
            end.run();
        }

        boolean isAlive() {
            return server.isAlive();
        }
    }

    abstract Running start(Path dir, int port);

    private static ProcessHandle handle(long pid) {
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("process " + pid + " is gone"));
    }

    static Part named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Written by the part's own process once it takes requests. */
    Path readyFile(Path dir) {
        return dir.resolveSibling(dir.getFileName() + ".ready");
    }
}
