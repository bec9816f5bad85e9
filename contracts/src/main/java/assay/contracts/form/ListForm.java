package assay.contracts.form;

import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A list as an array in its order; a set as an array in rising order of its canonical text. */
record ListForm(Form<Object> element, Order order) implements Form<Object> {

    enum Order {
        AS_GIVEN,
        RISING
    }

    @Override
    public Json write(Object value) {
        var items = new ArrayList<Json>();
        for (var each : (Collection<?>) value) {
            items.add(element.write(each));
        }
        if (order == Order.RISING) {
            items.sort(Comparator.comparing(Json::text));
        }
        return new Json.Items(items);
    }

    @Override
    public Object read(Json json, String pointer) {
        if (!(json instanceof Json.Items(var items))) {
            throw new NotCanonical(pointer, "an array", json.text());
        }
        var values = new ArrayList<Object>(items.size());
        for (int i = 0; i < items.size(); i++) {
            values.add(element.read(items.get(i), pointer + "/" + i));
        }
        return order == Order.AS_GIVEN ? List.copyOf(values) : set(values, items, pointer);
    }

    private static Object set(List<Object> values, List<Json> items, String pointer) {
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).text().compareTo(items.get(i).text()) >= 0) {
                throw new NotCanonical(
                        pointer + "/" + i, "a set in rising order", items.get(i).text());
            }
        }
        return new TreeSet<>(values);
    }
}
