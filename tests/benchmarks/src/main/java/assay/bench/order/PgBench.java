package assay.bench.order;

import assay.bench.WrongAnswers;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The peer: PostgreSQL's own pgbench with its TPC-B script, prepared statements, scale 20, on the same server. It runs
 * at READ COMMITTED, at which it is fastest.
 */
final class PgBench implements Peer {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int SLACK_SECONDS = 120;

    private final DatabaseAddress server;
    private final Path program;

    private PgBench(DatabaseAddress server, Path program) {
        this.server = server;
        this.program = program;
    }

    /** Fills the peer's tables, once. */
    static PgBench prepare(DatabaseAddress server, Path program) throws IOException, InterruptedException {
        var bench = new PgBench(server, program);
        bench.call(List.of("-i", "-q", "-s", Integer.toString(SCALE)), SLACK_SECONDS);
        return bench;
    }

    @Override
    public String name() {
        return "pgbench TPC-B";
    }

    @Override
    public Run run(int clients, int seconds) throws IOException, InterruptedException {
        var said = call(
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        Integer.toString(Math.min(clients, 2)),
                        "-T",
                        Integer.toString(seconds)),
                seconds + SLACK_SECONDS);
        return new Run(clients, number(RATE, said));
    }

    private String call(List<String> words, int secondsMax) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(server.port()), "-U", server.user()));
        command.addAll(words);
        command.add(server.database());
        var output = Files.createTempFile("pgbench", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PGPASSWORD", server.password());
        builder.environment().put("PGOPTIONS", "-c default_transaction_isolation=read\\ committed");
        var process = builder.start();
        boolean ended = process.waitFor(secondsMax, TimeUnit.SECONDS);
        process.destroyForcibly();
        var said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new WrongAnswers("pgbench failed: " + said);
        }
        return said;
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new WrongAnswers("pgbench said nothing of " + pattern + ": " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    /** Where it is installed, if it is. */
    static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
