package assay.stream.frame;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Something a client may subscribe to; its name is the same on the wire. */
public sealed interface Channel {

    /** The newest mark of every instrument. */
    record Marks() implements Channel {
        @Override
        public String name() {
            return MARKS;
        }
    }

    /** The newest book slice of one instrument, of each venue. */
    record Book(String symbol) implements Channel {
        @Override
        public String name() {
            return BOOK + symbol;
        }
    }

    /** The journal of one account of an assessment. */
    record Assessment(UUID id) implements Channel {
        @Override
        public String name() {
            return ASSESSMENT + id;
        }
    }

    /** What is told to one person alone; whose it is says the session, never the name. */
    sealed interface Personal extends Channel {}

    /** The documents of whoever asks. */
    record Reports() implements Personal {
        @Override
        public String name() {
            return REPORTS;
        }
    }

    /** The questions about the future of whoever asks. */
    record Simulations() implements Personal {
        @Override
        public String name() {
            return SIMULATIONS;
        }
    }

    String MARKS = "marks";
    String REPORTS = "reports";
    String SIMULATIONS = "simulations";
    String BOOK = "book:";
    String ASSESSMENT = "assessment:";
    Pattern SYMBOL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    String name();

    /** The channel of a name, in the one spelling it has. */
    static Optional<Channel> of(String name) {
        if (name.equals(MARKS)) {
            return Optional.of(new Marks());
        }
        if (name.equals(REPORTS)) {
            return Optional.of(new Reports());
        }
        if (name.equals(SIMULATIONS)) {
            return Optional.of(new Simulations());
        }
        if (name.startsWith(BOOK)
                && SYMBOL.matcher(name.substring(BOOK.length())).matches()) {
            return Optional.of(new Book(name.substring(BOOK.length())));
        }
        if (name.startsWith(ASSESSMENT)
                && ID.matcher(name.substring(ASSESSMENT.length())).matches()) {
            return Optional.of(new Assessment(UUID.fromString(name.substring(ASSESSMENT.length()))));
        }
        return Optional.empty();
    }
}
