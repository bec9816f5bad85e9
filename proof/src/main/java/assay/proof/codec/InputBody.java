package assay.proof.codec;

import assay.contracts.command.CommandRecord;
import assay.contracts.form.Forms;
import assay.contracts.form.Named;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.Fields;
import assay.contracts.line.NotCanonical;
import assay.domain.account.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The body of an `input` line: who asked, what they had seen, and the command's own fields beside it. A genesis is the
 * input that opened the account and also states what it fixes for ever.
 */
final class InputBody {

    private static final Set<String> STAMP = Set.of("command", "request", "role", "seen", "seenAt", "validFor");
    private static final Set<String> FIXED = Set.of("capital", "currency", "semantics", "tapeHash");
    private static final String OPEN = Command.OpenAccount.class.getSimpleName();

    private InputBody() {}

    /** What a genesis fixes beside the command that opened the account. */
    record Fixed(
            int semantics,
            String currency,
            String capital,
            @Named("tapeHash") String tape) {}

    private record StampShape(
            UUID command, String request, String role, long seen, Instant seenAt, Duration validFor) {}

    static Fields of(CommandRecord record) {
        var body = Forms.PLAIN.write(
                StampShape.class,
                new StampShape(
                        record.command(),
                        record.request(),
                        record.role(),
                        record.seen(),
                        record.seenAt(),
                        record.validFor()));
        return joined(body, record.fields());
    }

    static Fields of(CommandRecord record, Fixed fixed) {
        return joined(of(record), Forms.PLAIN.write(Fixed.class, fixed));
    }

    static CommandRecord record(JournalLine line) {
        boolean genesis = line.said().type().equals(LineCodec.GENESIS);
        var body = line.said().body();
        var stamp = Forms.PLAIN.read(StampShape.class, only(body, STAMP));
        return new CommandRecord(
                line.account(),
                stamp.command(),
                stamp.request(),
                stamp.seen(),
                stamp.seenAt(),
                stamp.validFor(),
                stamp.role(),
                genesis ? OPEN : line.said().type(),
                without(genesis ? without(body, FIXED) : body, STAMP));
    }

    static Fixed fixed(JournalLine line) {
        return Forms.PLAIN.read(Fixed.class, only(line.said().body(), FIXED));
    }

    static boolean opens(CommandRecord record) {
        return record.type().equals(OPEN);
    }

    private static Fields only(Fields body, Set<String> keys) {
        var others = new TreeSet<>(body.keys());
        others.removeAll(keys);
        return without(body, others);
    }

    private static Fields without(Fields body, Set<String> keys) {
        var rest = body;
        for (var key : keys) {
            rest = rest.without(key);
        }
        return rest;
    }

    private static Fields joined(Fields body, Fields more) {
        var joined = body;
        for (var key : more.keys()) {
            var value = more.get(key);
            if (body.get(key) != null || value == null) {
                throw new NotCanonical("/" + key, "a key of the command's own", key);
            }
            joined = joined.and(key, value);
        }
        return joined;
    }
}
