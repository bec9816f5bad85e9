package assay.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells each step with its figures as they come and its seconds at its end, and keeps them for who reads JSON. */
public final class Narrator {
    private final PrintWriter out;
    private final long began = System.nanoTime();
    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    private int number;

    public Narrator(PrintWriter out) {
        this.out = out;
    }

    /** Tells one step around its work. */
    <T> T step(String title, Callable<T> work) {
        var since = System.nanoTime();
        out.printf("%n%d. %s%n", ++number, title);
        out.flush();
        try {
            var result = work.call();
            var seconds = (System.nanoTime() - since) / 1e9;
            out.printf(Locale.ROOT, "   (%.1f s)%n", seconds);
            out.flush();
            steps.addObject().put("step", number).put("title", title).put("seconds", Math.round(seconds * 10) / 10.0);
            return result;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new DemoFault(title + ": " + failure);
        }
    }

    void say(String line) {
        out.println("   " + line);
        out.flush();
    }

    public ArrayNode steps() {
        return steps;
    }

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
