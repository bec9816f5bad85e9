package assay.local.command;

import picocli.CommandLine.Option;

/** The option of every command whose result a program may read. */
final class JsonOption {
    @Option(names = "--json", description = "Prints the result as one line of JSON; progress goes to standard error.")
    private boolean json;

    boolean json() {
        return json;
    }
}
