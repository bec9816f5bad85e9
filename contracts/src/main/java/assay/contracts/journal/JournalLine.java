package assay.contracts.journal;

import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One line of an account's journal.
 *
 * @param previous hash of the account's line before it
 * @param sequence counts the account's lines from 1
 * @param said what the line stands behind and what it says
 */
public record JournalLine(UUID account, long sequence, String previous, Said said) {

    /** The value of every journal line's `stream`. */
    public static final String STREAM = "account";

    private static final List<String> KEYS =
            List.of("account", "at", "body", "kind", "previous", "sequence", "stream", "tape", "type");

    private static final String[] SORTED = KEYS.toArray(String[]::new);

    /** Whether someone asked for it or the rules derived it. */
    public enum Kind {
        INPUT,
        EVENT
    }

    /**
     * What a line says apart from its place in the chain.
     *
     * @param tape the last tape sequence applied
     * @param at that entry's time
     * @param type the command's or event's name
     */
    public record Said(long tape, Instant at, Kind kind, String type, Fields body) {}

    /** The line that extends an account's chain. */
    public static Line after(ChainHead head, UUID account, Said said) {
        return new JournalLine(account, head.sequence() + 1, head.hash(), said).line();
    }

    public Line line() {
        return Line.of(Fields.sorted(SORTED, new Json[] {
            Json.text(account.toString()),
            Json.text(Texts.instant(said.at())),
            said.body(),
            Json.text(said.kind() == Kind.INPUT ? "input" : "event"),
            Json.text(previous),
            Json.text(Long.toString(sequence)),
            Json.text(STREAM),
            Json.text(Long.toString(said.tape())),
            Json.text(said.type())
        }));
    }

    /**
     * The record of a journal line.
     *
     * @throws NotCanonical with the JSON pointer of what a journal line does not have
     */
    public static JournalLine of(Line line) {
        if (!line.fields().keys().equals(KEYS) || !line.stream().equals(STREAM)) {
            throw new NotCanonical("", "a journal line", line.fields().keys() + " of stream " + line.stream());
        }
        var said = new Said(
                Texts.integer(text(line, "tape")), line.at(), kind(text(line, "kind")), line.type(), line.body());
        return new JournalLine(Texts.id(text(line, "account")), line.sequence(), line.previous(), said);
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "input" -> Kind.INPUT;
            case "event" -> Kind.EVENT;
            default -> throw new NotCanonical("/kind", "input or event", text);
        };
    }

    private static String text(Line line, String key) {
        if (Objects.requireNonNull(line.fields().get(key)) instanceof Json.Text(var value)) {
            return value;
        }
        throw new NotCanonical("/" + key, "a string", "another value");
    }
}
