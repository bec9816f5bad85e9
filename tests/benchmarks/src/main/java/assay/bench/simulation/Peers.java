package assay.bench.simulation;

import assay.bench.Missing;
import assay.bench.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** NumPy and Numba in a Python of their own, asked line by line; its virtual environment is made once and kept. */
final class Peers implements AutoCloseable {
    private static final Path FOLDER = Path.of("tests/benchmarks/target/paths-peers");

    private final Process process;
    private final PrintWriter ask;
    private final BufferedReader answers;

    /** What a peer did: seconds of its processor, and how the paths ended. */
    record Done(double seconds, String ends) {}

    Peers(List<String> question, Progress progress) throws IOException, InterruptedException {
        var python = python(progress);
        var script = copied("/assay/bench/simulation/paths.py", "paths.py");
        var table = copied("/assay/simulation/engine/normal.table", "normal.table");
        var command = new ArrayList<>(List.of(python, script, table));
        command.addAll(question);
        process = new ProcessBuilder(command)
                .redirectError(FOLDER.resolve("errors.txt").toFile())
                .start();
        ask = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader();
    }

    private static String python(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var python = FOLDER.resolve("venv/bin/python").toAbsolutePath();
        if (!Files.exists(FOLDER.resolve("ready"))) {
            progress.say("making a Python with NumPy and Numba");
            call(List.of("python3", "-m", "venv", FOLDER.resolve("venv").toString()));
            call(List.of(python.toString(), "-m", "pip", "-q", "install", "numpy", "numba"));
            Files.createFile(FOLDER.resolve("ready"));
        }
        return python.toString();
    }

    private static void call(List<String> command) throws IOException, InterruptedException {
        var log = FOLDER.resolve("install.txt").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new Missing("'" + String.join(" ", command) + "' failed; see " + log);
        }
    }

    private static String copied(String resource, String name) throws IOException {
        try (var in = Peers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Missing(resource + " is not on the class path");
            }
            var file = FOLDER.resolve(name);
            Files.write(file, in.readAllBytes());
            return file.toString();
        }
    }

    /** Lets an engine run paths 0 to {@code count - 1}. */
    Done run(String engine, long count) throws IOException {
        ask.println(engine + " 0 " + count);
        var line = answers.readLine();
        if (line == null) {
            throw new Missing("the peers ended; see " + FOLDER.resolve("errors.txt"));
        }
        var fields = line.replaceAll("[\\[\\]\" ]", "").split(",", 2);
        return new Done(Double.parseDouble(fields[0]), fields[1]);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
