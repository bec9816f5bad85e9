package assay.contracts.form;

import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One component of a record: its key, its place in the constructor, how to get it, and the form of its type. */
record Component(String key, int index, MethodHandle accessor, Form<Object> form, Presence presence) {

    enum Presence {
        ALWAYS,
        NULLABLE,
        OPTIONAL
    }

    static Component of(RecordComponent component, int index, Forms forms) {
        var named = component.getAnnotation(Named.class);
        var presence = presence(component);
        var form = form(component, presence, forms);
        try {
            var method = component.getAccessor();
            method.setAccessible(true);
            var accessor =
                    MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
            return new Component(named == null ? component.getName() : named.value(), index, accessor, form, presence);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("no accessor of " + component, e);
        }
    }

    private static Form<Object> form(RecordComponent component, Presence presence, Forms forms) {
        var spelled = component.getAnnotation(Spelled.class);
        if (spelled != null) {
            return Forms.checked(spelled.value()::checked);
        }
        var words = component.getAnnotation(OneOf.class);
        return words == null ? forms.of(content(component, presence)) : Forms.checked(oneOf(List.of(words.value())));
    }

    private static UnaryOperator<String> oneOf(List<String> words) {
        return text -> {
            if (!words.contains(text)) {
                throw new NotCanonical("", "one of " + words, text);
            }
            return text;
        };
    }

    private static Presence presence(RecordComponent component) {
        if (component.getType() == Optional.class) {
            return Presence.OPTIONAL;
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? Presence.NULLABLE : Presence.ALWAYS;
    }

    private static Type content(RecordComponent component, Presence presence) {
        var type = component.getGenericType();
        return presence == Presence.OPTIONAL && type instanceof ParameterizedType p
                ? p.getActualTypeArguments()[0]
                : type;
    }

    @Nullable
    Json write(Object owner) {
        var value = value(owner);
        return switch (presence) {
            case ALWAYS -> form.write(Objects.requireNonNull(value, key));
            case NULLABLE -> value == null ? null : form.write(value);
            case OPTIONAL ->
                value instanceof Optional<?> optional && optional.isPresent() ? form.write(optional.get()) : null;
        };
    }

    private @Nullable Object value(Object owner) {
        try {
            return (Object) accessor.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor that throws", e);
        }
    }

    @Nullable
    Object read(@Nullable Json json, String pointer) {
        var here = pointer + "/" + key;
        return switch (presence) {
            case ALWAYS -> {
                if (json == null) {
                    throw new NotCanonical(here, "a value", "nothing");
                }
                yield form.read(json, here);
            }
            case NULLABLE -> json == null ? null : form.read(json, here);
            case OPTIONAL -> json == null ? Optional.empty() : Optional.of(form.read(json, here));
        };
    }
}
