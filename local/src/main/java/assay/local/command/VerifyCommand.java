package assay.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands everything to the verifier, which also stands alone as a jar; {@code assay verify --help} is its own. */
@Command(
        name = "verify",
        description =
                "Derives the verdict of an evidence bundle again: BUNDLE [--key ID]... [--complete DIR] [--json].")
final class VerifyCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return assay.proof.verify.VerifyCommand.run(arguments, System.out, System.err);
    }
}
