package assay.report.document;

import java.util.List;

/** A part of a document, in reading order. */
public sealed interface Block {

    /** Begins a section. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** Names and what they are. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One name and its value. */
    record Fact(String name, Value value) {}

    /**
     * Rows under columns.
     *
     * @param caption says what the rows are
     * @param totals a last row, or empty
     */
    record Table(String caption, List<Column> columns, List<List<Value>> rows, List<Value> totals) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            totals = List.copyOf(totals);
        }
    }

    /**
     * A column.
     *
     * @param weight its share of the width
     * @param isNumber whether it is set to the right
     */
    record Column(String title, double weight, boolean isNumber) {
        public static Column words(String title, double weight) {
            return new Column(title, weight, false);
        }

        public static Column number(String title, double weight) {
            return new Column(title, weight, true);
        }
    }

    /**
     * A picture.
     *
     * @param alt the same in words, for who does not see it
     */
    record Chart(String alt, Figure figure) implements Block {}
}
