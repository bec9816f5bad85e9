package assay.proof.verify;

import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Texts;
import assay.proof.bundle.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** `verify BUNDLE --key ID… [--complete DIR] [--json]`: exit 0 proved, 1 fell short, 2 bad input. */
public final class VerifyCommand {

    private static final String USAGE = """
            usage: verify BUNDLE [--key ID]... [--complete DIR] [--json]

            Derives the verdict of an evidence bundle again, on this machine and without a network.

              --key ID         id of a key that may have signed (SHA-256 of its 32 raw bytes); may be repeated.
                               Without one the best answer is: consistent, signer not identified (exit 1)
              --complete DIR   also derive the account from its genesis over the whole tape: DIR holds the tape's
                               segments of the account's life, *.ndjson or *.ndjson.gz
              --json           answer as one JSON object
              --help           this text

            exit 0: the verdict is proved; 1: it is not, and the step that refused is named; 2: bad input""";

    private VerifyCommand() {}

    /** What was asked. */
    private record Question(
            Path bundle, Set<String> keys, @Nullable Path complete, boolean json) {}

    /** Arguments or files that cannot be used. */
    private static final class BadInput extends Exception {
        private static final long serialVersionUID = 1L;

        BadInput(String what) {
            super(what);
        }
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Runs the command and answers its exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help")) {
            out.println(USAGE);
            return 0;
        }
        try {
            var question = question(arguments);
            var report = report(question);
            out.println(question.json() ? json(report).text() : words(report));
            return report.exitCode();
        } catch (BadInput e) {
            err.println("verify: " + e.getMessage());
            return 2;
        }
    }

    private static Question question(List<String> arguments) throws BadInput {
        var keys = new TreeSet<String>();
        var bundles = new ArrayList<String>();
        Path complete = null;
        boolean json = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--json" -> json = true;
                case "--key" -> keys.add(key(value(arguments, i++)));
                case "--complete" -> complete = Path.of(value(arguments, i++));
                default -> bundles.add(arguments.get(i));
            }
        }
        if (bundles.size() != 1 || bundles.getFirst().startsWith("--")) {
            throw new BadInput("one bundle is needed, given " + bundles + "\n" + USAGE);
        }
        return new Question(Path.of(bundles.getFirst()), keys, complete, json);
    }

    private static String value(List<String> arguments, int option) throws BadInput {
        if (option + 1 >= arguments.size()) {
            throw new BadInput(arguments.get(option) + " needs a value");
        }
        return arguments.get(option + 1);
    }

    private static String key(String id) throws BadInput {
        if (!Texts.isHash(id)) {
            throw new BadInput("a key id has 64 lower-case hexadecimal digits, given " + id);
        }
        return id;
    }

    private static Report report(Question question) throws BadInput {
        try {
            var zip = Files.readAllBytes(question.bundle());
            return question.complete() == null
                    ? Verifier.verify(zip, question.keys())
                    : Verifier.complete(zip, question.keys(), question.complete());
        } catch (IOException | RuntimeException e) {
            throw new BadInput("cannot read " + e.getMessage());
        }
    }

    private static String words(Report report) {
        var out = new StringBuilder();
        for (var result : report.results()) {
            out.append(result.step().number())
                    .append(result.refusal() == null ? "  holds    " : "  REFUSED  ")
                    .append(result.step().claim())
                    .append('\n');
            if (result.refusal() != null) {
                out.append("            ").append(result.refusal()).append('\n');
            }
        }
        var verdict = report.verdict();
        if (verdict == null) {
            return out.append("\nNOT PROVED: step ")
                    .append(report.refusedBy())
                    .append(" refused")
                    .toString();
        }
        out.append("\nproved\n");
        report.proved().forEach(each -> out.append("  ").append(each).append('\n'));
        out.append("not proved\n");
        report.notProved().forEach(each -> out.append("  ").append(each).append('\n'));
        out.append('\n').append(sentence(verdict)).append('\n');
        return out.append(
                        report.identified()
                                ? "PROVED, signed by the pinned key"
                                : "CONSISTENT, SIGNER NOT IDENTIFIED: pin the platform's key with --key")
                .toString();
    }

    private static String sentence(Verdict verdict) {
        return "account %s: %s%s, journal line %d behind tape entry %d at %s"
                .formatted(
                        verdict.account(),
                        verdict.outcome(),
                        verdict.rule() == null ? "" : " by rule " + verdict.rule(),
                        verdict.sequence(),
                        verdict.tape(),
                        Texts.instant(verdict.at()));
    }

    private static Fields json(Report report) {
        var steps = report.results().stream()
                .map(each -> Fields.with("step", Integer.toString(each.step().number()))
                        .with("claim", each.step().claim())
                        .with("holds", new Json.Flag(each.refusal() == null))
                        .withOptional("refusal", each.refusal())
                        .build())
                .toList();
        var answer = Fields.with("steps", new Json.Items(new ArrayList<Json>(steps)))
                .with("identified", new Json.Flag(report.identified()))
                .with("exit", Integer.toString(report.exitCode()))
                .with("proved", strings(report.proved()))
                .with("notProved", strings(report.notProved()));
        if (report.verdict() != null) {
            answer.with("verdict", Forms.PLAIN.write(Verdict.class, report.verdict()));
        }
        return answer.build();
    }

    private static Json.Items strings(List<String> texts) {
        return new Json.Items(
                texts.stream().map(each -> (Json) new Json.Text(each)).toList());
    }
}
