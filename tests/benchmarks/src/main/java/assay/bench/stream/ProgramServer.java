package assay.bench.stream;

import assay.bench.WrongAnswers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A peer that is a program of its own and told on its standard input what to send. */
final class ProgramServer implements Server {
    private final String name;
    private final Process process;
    private final BufferedReader said;
    private final PrintStream told;
    private final int port;

    private ProgramServer(String name, Process process) throws IOException {
        this.name = name;
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var line = said.readLine();
        // A logging library may have words of its own before.
        while (line != null && !line.startsWith("port ")) {
            line = said.readLine();
        }
        if (line == null) {
            process.destroyForcibly();
            throw new IOException(name + " ended before it said its port");
        }
        this.port = Integer.parseInt(line.substring(5));
    }

    static ProgramServer start(String name, List<String> command) throws IOException {
        var builder = new ProcessBuilder(Kernel.onCore(0, command)).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ProgramServer(name, builder.start());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public Crowd.Door door() {
        return new Crowd.Door(port, () -> "/ws", "", List.of());
    }

    @Override
    public void publish(Load load) throws IOException {
        told.println("run " + load.ticks() + " " + load.perTick() + " " + load.millis() + " " + load.bytes());
        if (!"done".equals(said.readLine())) {
            throw new WrongAnswers(name + " did not send all");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
