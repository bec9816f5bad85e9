package assay.contracts.form;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a vocabulary: scalars known by name, everything else found from records, sealed types, enums (their
 * constant's name in lower camel case), lists, sets and maps. Thread-safe once built.
 */
public final class Forms {

    /** What the JDK's own types are spelled like. */
    public static final Forms PLAIN = new Forms(List.of());

    private final Map<Type, Form<Object>> given = new HashMap<>();
    private final Map<Type, Form<Object>> found = new ConcurrentHashMap<>();
    private final List<Consumer<Forms>> vocabulary;

    private Forms(List<Consumer<Forms>> vocabulary) {
        scalar(String.class, text -> text, text -> text);
        scalar(long.class, value -> Long.toString(value), Texts::integer);
        scalar(Long.class, value -> Long.toString(value), Texts::integer);
        scalar(int.class, value -> Integer.toString(value), text -> Math.toIntExact(Texts.integer(text)));
        scalar(Integer.class, value -> Integer.toString(value), text -> Math.toIntExact(Texts.integer(text)));
        scalar(Instant.class, Texts::instant, Texts::instant);
        scalar(UUID.class, UUID::toString, Texts::id);
        scalar(Duration.class, Texts::seconds, Texts::seconds);
        given.put(boolean.class, erased(new FlagForm()));
        given.put(Boolean.class, erased(new FlagForm()));
        given.put(Fields.class, erased(new FieldsForm()));
        this.vocabulary = vocabulary;
        vocabulary.forEach(each -> each.accept(this));
    }

    private <T> void scalar(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
        given.put(type, erased(new ScalarForm<>(writer, reader)));
    }

    /** These forms and one more type that is a single string. */
    public <T> Forms with(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
        var more = new Vocabulary();
        more.entries.addAll(vocabulary);
        return more.scalar(type, writer, reader).build();
    }

    /** Forms in the making: what cannot be found from the types themselves. */
    public static Vocabulary vocabulary() {
        return new Vocabulary();
    }

    /** The types of a vocabulary that are spelled their own way. */
    public static final class Vocabulary {

        private final List<Consumer<Forms>> entries = new ArrayList<>();

        private Vocabulary() {}

        /** A type that is a single string. */
        public <T> Vocabulary scalar(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
            entries.add(forms -> forms.scalar(type, writer, reader));
            return this;
        }

        /** A type that is spelled as a record of another shape. */
        public <T, W extends Record> Vocabulary shaped(
                Class<T> type, Class<W> shape, Function<T, W> writer, Function<W, T> reader) {
            return form(type, forms -> new ShapedForm<>(forms.form(shape), writer, reader));
        }

        /** A type with a form of its own, which may use the forms of others. */
        public <T> Vocabulary form(Class<T> type, Function<Forms, Form<T>> maker) {
            entries.add(forms -> forms.given.put(type, erased(maker.apply(forms))));
            return this;
        }

        public Forms build() {
            return new Forms(List.copyOf(entries));
        }
    }

    /** The form of a type, found when it is first used. */
    @SuppressWarnings("unchecked")
    public <T> Form<T> form(Class<T> type) {
        return (Form<T>) lazy(() -> of(type));
    }

    /** The object of a record, or of a case of the sealed type `type`. */
    public <T> Fields write(Class<T> type, T value) {
        if (of(type).write(value) instanceof Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException(type + " is no object");
    }

    /**
     * The value an object spells.
     *
     * @throws NotCanonical with the JSON pointer of what is wrong
     */
    public <T> T read(Class<T> type, Json json) {
        return type.cast(of(type).read(json, ""));
    }

    /** The object of a record without the name of its case. */
    public Fields writeCase(Record value) {
        return (Fields) of(value.getClass()).write(value);
    }

    /** The records a sealed type permits, nested ones included. */
    public static List<Class<?>> cases(Class<?> sealed) {
        return List.copyOf(SealedForm.cases(sealed));
    }

    Form<Object> of(Type type) {
        var form = given.get(type);
        if (form == null) {
            form = found.get(type);
        }
        if (form == null) {
            form = derived(type);
            found.put(type, form);
        }
        return form;
    }

    private Form<Object> derived(Type type) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic);
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            return constants(raw);
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            return lazy(() -> new RecordForm(raw, null, this));
        }
        if (type instanceof Class<?> raw && raw.isSealed()) {
            return lazy(() -> new SealedForm(raw, this));
        }
        throw new IllegalArgumentException("no canonical form of " + type);
    }

    private Form<Object> collection(ParameterizedType generic) {
        var raw = generic.getRawType();
        var first = of(generic.getActualTypeArguments()[0]);
        if (raw == List.class) {
            return new ListForm(first, ListForm.Order.AS_GIVEN);
        }
        if (raw == Set.class || raw == SortedSet.class) {
            return new ListForm(first, ListForm.Order.RISING);
        }
        if (raw == Map.class || raw == SortedMap.class || raw == NavigableMap.class) {
            return new MapForm(first, of(generic.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("no canonical form of " + generic);
    }

    private static Form<Object> constants(Class<?> type) {
        var byWord = new TreeMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            byWord.put(word((Enum<?>) constant), constant);
        }
        return new ScalarForm<>(value -> word((Enum<?>) value), text -> {
            var constant = byWord.get(text);
            if (constant == null) {
                throw new NotCanonical("", "one of " + byWord.keySet(), text);
            }
            return constant;
        });
    }

    /** An enum constant's wire word: its name in lower camel case. */
    public static String word(Enum<?> constant) {
        var name = constant.name();
        var word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != '_') {
                boolean begins = i > 0 && name.charAt(i - 1) == '_';
                word.append(begins ? name.charAt(i) : Character.toLowerCase(name.charAt(i)));
            }
        }
        return word.toString();
    }

    /** A case's word under `kind`: its class's simple name in lower camel case. */
    public static String tag(Class<?> type) {
        var name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    static Form<Object> checked(UnaryOperator<String> check) {
        return erased(new ScalarForm<>(check, check));
    }

    /** A form that is made when first used, so that types may hold one another. */
    Form<Object> lazy(Supplier<Form<Object>> maker) {
        return new Form<>() {
            private volatile @Nullable Form<Object> made;

            private Form<Object> form() {
                var form = made;
                if (form == null) {
                    form = maker.get();
                    made = form;
                }
                return form;
            }

            @Override
            public Json write(Object value) {
                return form().write(value);
            }

            @Override
            public Object read(Json json, String pointer) {
                return form().read(json, pointer);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Form<Object> erased(Form<T> form) {
        return (Form<Object>) form;
    }

    private record FlagForm() implements Form<Boolean> {
        @Override
        public Json write(Boolean value) {
            return new Json.Flag(value);
        }

        @Override
        public Boolean read(Json json, String pointer) {
            if (json instanceof Json.Flag(var value)) {
                return value;
            }
            throw new NotCanonical(pointer, "true or false", json.text());
        }
    }

    private record FieldsForm() implements Form<Fields> {
        @Override
        public Json write(Fields value) {
            return value;
        }

        @Override
        public Fields read(Json json, String pointer) {
            if (json instanceof Fields fields) {
                return fields;
            }
            throw new NotCanonical(pointer, "an object", json.text());
        }
    }
}
