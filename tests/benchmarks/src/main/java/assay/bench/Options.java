package assay.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line: `--name value` pairs and `--json`.
 *
 * @param numbers of the options that have one
 * @param choices of the options that name some of what there is, by commas
 */
public record Options(boolean json, Map<String, Long> numbers, Map<String, List<String>> choices) {
    private static final Set<String> CHOICES = Set.of("only", "beside");

    public Options {
        numbers = Map.copyOf(numbers);
        choices = Map.copyOf(choices);
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
        var choices = new HashMap<String, List<String>>();
        boolean json = false;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("--json")) {
                json = true;
            } else if (!word.startsWith("--") || i + 1 == words.size()) {
                throw new Unknown("'" + word + "' is neither --json nor an option with a value");
            } else if (CHOICES.contains(word.substring(2))) {
                choices.put(word.substring(2), List.of(words.get(++i).split(",", -1)));
            } else {
                numbers.put(word.substring(2), number(word, words.get(++i)));
            }
        }
        return new Options(json, numbers, choices);
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

    /** Those of all that an option names; all where it was not given. */
    public List<String> chosen(String name, List<String> all) {
        var asked = choices.getOrDefault(name, all);
        for (var each : asked) {
            if (!all.contains(each)) {
                throw new Unknown("--" + name + " knows no '" + each + "'; there are " + String.join(", ", all));
            }
        }
        return all.stream().filter(asked::contains).toList();
    }

    /** Refuses options that this benchmark does not have. */
    public void allow(String... names) {
        var given = new HashMap<String, Object>(numbers);
        given.putAll(choices);
        for (var name : given.keySet()) {
            if (!List.of(names).contains(name)) {
                throw new Unknown("no option --" + name + " here; there are " + String.join(", ", names));
            }
        }
    }
}
