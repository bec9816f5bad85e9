package assay.contracts.form;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A sealed type of records: the record's object with the name of its class, in lower camel case, under `kind`. */
final class SealedForm implements Form<Object> {

    private final Map<String, Form<Object>> byName = new TreeMap<>();
    private final Map<Class<?>, Form<Object>> byClass;

    SealedForm(Class<?> sealed, Forms forms) {
        for (var each : cases(sealed)) {
            var tag = Forms.tag(each);
            if (byName.put(tag, forms.lazy(() -> new RecordForm(each, tag, forms))) != null) {
                throw new IllegalArgumentException("two cases of " + sealed + " named " + tag);
            }
        }
        byClass = cases(sealed).stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> each, each -> Objects.requireNonNull(byName.get(Forms.tag(each)))));
    }

    /** The records a sealed type permits, those of nested sealed types included, in order of declaration. */
    static List<Class<?>> cases(Class<?> sealed) {
        var found = new ArrayList<Class<?>>();
        for (var each : sealed.getPermittedSubclasses()) {
            if (each.isSealed()) {
                found.addAll(cases(each));
            } else if (each.isRecord()) {
                found.add(each);
            } else {
                throw new IllegalArgumentException(each + " is no record");
            }
        }
        return found;
    }

    @Override
    public Json write(Object value) {
        var form = byClass.get(value.getClass());
        if (form == null) {
            throw new IllegalArgumentException("no case " + value.getClass());
        }
        return form.write(value);
    }

    @Override
    public Object read(Json json, String pointer) {
        if (json instanceof Fields fields && fields.get(RecordForm.TAG) instanceof Json.Text(var name)) {
            var form = byName.get(name);
            if (form != null) {
                return form.read(json, pointer);
            }
        }
        throw new NotCanonical(pointer, "an object whose kind is one of " + byName.keySet(), json.text());
    }
}
