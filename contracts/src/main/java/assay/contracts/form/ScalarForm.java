package assay.contracts.form;

import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.function.Function;

/** A type that is one string: a decimal, an id, an instant, a name. */
public record ScalarForm<T>(Function<T, String> writer, Function<String, T> reader) implements Form<T> {

    @Override
    public Json write(T value) {
        return new Json.Text(writer.apply(value));
    }

    @Override
    public T read(Json json, String pointer) {
        if (!(json instanceof Json.Text(var text))) {
            throw new NotCanonical(pointer, "a string", json.text());
        }
        try {
            var value = reader.apply(text);
            if (writer.apply(value).equals(text)) {
                return value;
            }
        } catch (NotCanonical e) {
            throw new NotCanonical(pointer, e.expected(), e.found());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NotCanonical(pointer, "a valid value (" + e.getMessage() + ")", text);
        }
        throw new NotCanonical(pointer, "the canonical spelling", text);
    }
}
