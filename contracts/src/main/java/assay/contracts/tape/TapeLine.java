package assay.contracts.tape;

import assay.contracts.form.Form;
import assay.contracts.form.Forms;
import assay.contracts.form.ScalarForm;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.contracts.line.Texts;
import java.time.Instant;
import java.util.List;

/** One line of the tape: its place, its time (which never falls), and what it says. */
public record TapeLine(long sequence, Instant at, String previous, TapeContent content) {

    /** The value of every tape line's `stream`. */
    public static final String STREAM = "tape";

    static final Forms FORMS = Forms.vocabulary()
            .form(TapeContent.Level.class, _ -> new LevelForm())
            .build();

    /** The line that extends a head with this content. */
    public static Line after(ChainHead head, Instant at, TapeContent content) {
        return new TapeLine(head.sequence() + 1, at, head.hash(), content).line();
    }

    public Line line() {
        return Line.of(Fields.with("at", Texts.instant(at))
                .with("body", FORMS.writeCase((Record) content))
                .with("previous", previous)
                .with("sequence", Long.toString(sequence))
                .with("stream", STREAM)
                .with("type", content.type())
                .build());
    }

    /**
     * The record of a tape line.
     *
     * @throws NotCanonical with the JSON pointer of what a tape line does not have
     */
    public static TapeLine of(Line line) {
        var type = TapeContent.TYPES.get(line.type());
        if (type == null || !line.stream().equals(STREAM) || line.fields().size() != 6) {
            throw new NotCanonical("", "a tape line of a known type", line.stream() + " " + line.type());
        }
        try {
            var content = (TapeContent) FORMS.read(type, line.body());
            if (content instanceof TapeContent.Document(var hash, var held)
                    && !Sha256.hex(held.bytes()).equals(hash)) {
                throw new NotCanonical("/hash", "the content's own hash", hash);
            }
            return new TapeLine(line.sequence(), line.at(), line.previous(), content);
        } catch (NotCanonical e) {
            throw new NotCanonical("/body" + e.pointer(), e.expected(), e.found());
        }
    }

    private record LevelForm() implements Form<TapeContent.Level> {

        private static final ScalarForm<String> DECIMAL = new ScalarForm<>(LevelForm::decimal, LevelForm::decimal);

        private static String decimal(String text) {
            if (!Texts.isDecimal(text)) {
                throw new NotCanonical("", "a decimal", text);
            }
            return text;
        }

        @Override
        public Json write(TapeContent.Level level) {
            return new Json.Items(List.of(DECIMAL.write(level.price()), DECIMAL.write(level.size())));
        }

        @Override
        public TapeContent.Level read(Json json, String pointer) {
            if (json instanceof Json.Items(var items) && items.size() == 2) {
                return new TapeContent.Level(
                        DECIMAL.read(items.get(0), pointer + "/0"), DECIMAL.read(items.get(1), pointer + "/1"));
            }
            throw new NotCanonical(pointer, "[price, size]", json.text());
        }
    }
}
