package assay.contracts.form;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A map as an array of {key, value} in rising order of the key's canonical text, since keys of objects are never data.
 */
record MapForm(Form<Object> key, Form<Object> value) implements Form<Object> {

    @Override
    public Json write(Object map) {
        var items = new ArrayList<Fields>();
        for (var entry : ((Map<?, ?>) map).entrySet()) {
            items.add(Fields.with("key", key.write(Objects.requireNonNull(entry.getKey())))
                    .with("value", value.write(Objects.requireNonNull(entry.getValue())))
                    .build());
        }
        items.sort(Comparator.comparing(MapForm::keyText));
        return new Json.Items(new ArrayList<Json>(items));
    }

    private static String keyText(Fields entry) {
        return Objects.requireNonNull(entry.get("key")).text();
    }

    @Override
    public Object read(Json json, String pointer) {
        if (!(json instanceof Json.Items(var items))) {
            throw new NotCanonical(pointer, "an array", json.text());
        }
        var map = new TreeMap<Object, Object>();
        var before = "";
        for (int i = 0; i < items.size(); i++) {
            var here = pointer + "/" + i;
            if (!(items.get(i) instanceof Fields entry)
                    || entry.size() != 2
                    || entry.get("key") == null
                    || entry.get("value") == null
                    || keyText(entry).compareTo(before) <= 0) {
                throw new NotCanonical(
                        here,
                        "a key and a value, keys in rising order",
                        items.get(i).text());
            }
            before = keyText(entry);
            map.put(
                    key.read(Objects.requireNonNull(entry.get("key")), here + "/key"),
                    value.read(Objects.requireNonNull(entry.get("value")), here + "/value"));
        }
        return map;
    }
}
