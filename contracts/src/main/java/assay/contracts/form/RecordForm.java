package assay.contracts.form;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object: one key a component, absent when the component is null or empty, unknown keys refused. Written
 * with a tag, the object also names which case of its sealed type it is.
 */
final class RecordForm implements Form<Object> {

    /** The key that names the case of a sealed type. */
    static final String TAG = "kind";

    private final Class<?> type;
    private final @Nullable String tag;
    private final List<Component> components;
    private final String[] keys;
    private final @Nullable Component[] writers;
    private final Json.Text word;
    private final MethodHandle constructor;

    RecordForm(Class<?> type, @Nullable String tag, Forms forms) {
        this.type = type;
        this.tag = tag;
        var declared = type.getRecordComponents();
        var found = new ArrayList<Component>();
        for (int i = 0; i < declared.length; i++) {
            found.add(Component.of(declared[i], i, forms));
        }
        found.sort(Comparator.comparing(Component::key));
        this.components = List.copyOf(found);
        if (tag != null && components.stream().anyMatch(c -> c.key().equals(TAG))) {
            throw new IllegalArgumentException(type + " has a component named " + TAG);
        }
        var places = new TreeMap<String, @Nullable Component>();
        components.forEach(each -> places.put(each.key(), each));
        if (tag != null) {
            places.put(TAG, null);
        }
        this.keys = Fields.of(List.copyOf(places.keySet()), Collections.nCopies(places.size(), (Json) Fields.EMPTY))
                .keys()
                .toArray(String[]::new);
        this.writers = places.values().toArray(new @Nullable Component[0]);
        this.word = new Json.Text(tag == null ? "" : tag);
        var types = Arrays.stream(declared).map(c -> c.getType()).toArray(Class<?>[]::new);
        try {
            var declaredConstructor = type.getDeclaredConstructor(types);
            declaredConstructor.setAccessible(true);
            this.constructor = MethodHandles.lookup()
                    .unreflectConstructor(declaredConstructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no canonical constructor of " + type, e);
        }
    }

    @Override
    public Fields write(Object value) {
        var written = new Json[keys.length];
        int present = 0;
        for (int i = 0; i < keys.length; i++) {
            var writer = writers[i];
            var json = writer == null ? word : writer.write(value);
            if (json != null) {
                written[i] = json;
                present++;
            }
        }
        return present == keys.length ? Fields.sorted(keys, written) : withoutGaps(written, present);
    }

    private Fields withoutGaps(@Nullable Json[] written, int present) {
        var there = new String[present];
        var values = new Json[present];
        int to = 0;
        for (int i = 0; i < written.length; i++) {
            var json = written[i];
            if (json != null) {
                there[to] = keys[i];
                values[to++] = json;
            }
        }
        return Fields.sorted(there, values);
    }

    @Override
    public Object read(Json json, String pointer) {
        if (!(json instanceof Fields fields)) {
            throw new NotCanonical(pointer, "an object", json.text());
        }
        var arguments = new @Nullable Object[components.size()];
        int known = tag == null ? 0 : 1;
        for (var component : components) {
            var value = fields.get(component.key());
            known += value == null ? 0 : 1;
            arguments[component.index()] = component.read(value, pointer);
        }
        if (known != fields.size()) {
            throw new NotCanonical(pointer, "only the keys " + keys(), "also " + unknown(fields));
        }
        return built(arguments, fields, pointer);
    }

    private Object built(@Nullable Object[] arguments, Fields fields, String pointer) {
        try {
            return constructor.invokeExact(arguments);
        } catch (NotCanonical e) {
            throw new NotCanonical(pointer + e.pointer(), e.expected(), e.found());
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new NotCanonical(
                    pointer, "a valid " + type.getSimpleName() + " (" + e.getMessage() + ")", fields.text());
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(type + " does not come to be", e);
        }
    }

    private List<String> keys() {
        return components.stream().map(Component::key).toList();
    }

    private List<String> unknown(Fields fields) {
        return fields.keys().stream()
                .filter(key -> !keys().contains(key) && !(tag != null && key.equals(TAG)))
                .toList();
    }
}
