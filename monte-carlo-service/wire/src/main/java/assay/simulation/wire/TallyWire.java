package assay.simulation.wire;

import assay.simulation.engine.Question;
import assay.simulation.engine.Tally;
import java.util.ArrayList;

/** A tally as a message and back. */
public final class TallyWire {
    private TallyWire() {}

    public static assay.simulation.wire.message.Tally write(Tally tally) {
        var skipped = new ArrayList<Integer>();
        var values = new ArrayList<Long>();
        var zeros = 0;
        for (var number : tally.numbers()) {
            if (number == 0) {
                zeros++;
            } else {
                skipped.add(zeros);
                values.add(number);
                zeros = 0;
            }
        }
        return assay.simulation.wire.message.Tally.newBuilder()
                .addAllSkipped(skipped)
                .addAllValues(values)
                .build();
    }

    /** Throws {@link IllegalArgumentException} when the message holds more than a tally of this question has. */
    public static Tally read(assay.simulation.wire.message.Tally message, Question question) {
        var empty = Tally.of(question);
        var numbers = empty.numbers();
        var at = 0L;
        for (var i = 0; i < message.getValuesCount(); i++) {
            at += message.getSkipped(i);
            if (at < 0 || at >= numbers.length) {
                throw new IllegalArgumentException("a tally of another question");
            }
            numbers[(int) at++] = message.getValues(i);
        }
        empty.add(numbers);
        return empty;
    }
}
