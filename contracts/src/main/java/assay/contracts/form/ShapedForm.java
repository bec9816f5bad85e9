package assay.contracts.form;

import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.function.Function;

/** A type that is spelled as a record of another shape, exactly and both ways. */
record ShapedForm<T, W extends Record>(Form<W> shape, Function<T, W> writer, Function<W, T> reader) implements Form<T> {

    @Override
    public Json write(T value) {
        return shape.write(writer.apply(value));
    }

    @Override
    public T read(Json json, String pointer) {
        try {
            return reader.apply(shape.read(json, pointer));
        } catch (NotCanonical e) {
            throw e.pointer().startsWith(pointer) ? e : new NotCanonical(pointer, e.expected(), e.found());
        } catch (IllegalArgumentException e) {
            throw new NotCanonical(pointer, "a valid value (" + e.getMessage() + ")", json.text());
        }
    }
}
