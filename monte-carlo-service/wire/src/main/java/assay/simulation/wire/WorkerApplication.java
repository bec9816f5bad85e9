package assay.simulation.wire;

import assay.simulation.engine.Engine;
import assay.simulation.engine.Question;
import assay.simulation.wire.message.Chunk;
import assay.simulation.wire.message.SimulateRequest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers one chunk after the other: requests by standard input, answers by standard output, each with its length
 * before it. It leaves when its input ends, which is when whoever started it is gone.
 */
public final class WorkerApplication {
    private static final int BUFFER = 1 << 16;

    private WorkerApplication() {}

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedInputStream(System.in, BUFFER);
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        // Nothing else may be written between two answers.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        answer(in, out);
    }

    static void answer(InputStream in, OutputStream out) throws IOException {
        for (var request = SimulateRequest.parseDelimitedFrom(in);
                request != null;
                request = SimulateRequest.parseDelimitedFrom(in)) {
            answer(request).writeDelimitedTo(out);
            out.flush();
        }
    }

    private static Chunk answer(SimulateRequest request) {
        var began = System.nanoTime();
        var chunk = Chunk.newBuilder()
                .setFirstPath(request.getFirstPath())
                .setEngineVersion(
                        Question.CONTRACT + " on Java " + Runtime.version().feature());
        if (request.getEngineContract() != Question.CONTRACT) {
            return chunk.setRefusal("contract").build();
        }
        if (request.getPaths() == 0) {
            return chunk.build();
        }
        try {
            var tally =
                    Engine.chunk(QuestionWire.read(request.getQuestion()), request.getFirstPath(), request.getPaths());
            chunk.setTally(TallyWire.write(tally));
        } catch (IllegalArgumentException refused) {
            return chunk.setRefusal("question").build();
        }
        return chunk.setComputeSeconds((System.nanoTime() - began) / 1e9).build();
    }
}
