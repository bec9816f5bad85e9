package assay.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked for on the command line: `--name value` pairs and `--json`. */
public record Options(boolean json, Map<String, Long> numbers) {

    public Options {
        numbers = Map.copyOf(numbers);
    }

    /** A command line that cannot be understood. */
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String what) {
            super(what);
        }
    }

    static Options parse(List<String> words) {
        var numbers = new HashMap<String, Long>();
        boolean json = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--json")) {
                json = true;
            } else if (word.startsWith("--") && i + 1 < words.size()) {
                numbers.put(word.substring(2), number(word, words.get(++i)));
            } else {
                throw new Unknown("'" + word + "' is neither --json nor an option with a number");
            }
        }
        return new Options(json, numbers);
    }

    private static long number(String option, String text) {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The message below says it.
        }
        throw new Unknown(option + " wants a number above zero, not '" + text + "'");
    }

    /** An option's number. */
    public int number(String name, int otherwise) {
        return Math.toIntExact(numbers.getOrDefault(name, (long) otherwise));
    }

    /** Refuses options that this benchmark does not have. */
    public void allow(String... names) {
        for (var name : numbers.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new Unknown("no option --" + name + " here; there are " + String.join(", ", names));
            }
        }
    }
}
