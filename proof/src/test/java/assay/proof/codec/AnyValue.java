package assay.proof.codec;

import assay.domain.rule.Pack;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Seeded values of any record, sealed type, enum or list of the domain. */
final class AnyValue {

    private final RandomGenerator random;
    private final Map<Type, Supplier<Object>> makers = new HashMap<>();

    AnyValue(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        makers.put(String.class, () -> text());
        makers.put(long.class, this::number);
        makers.put(int.class, () -> random.nextInt());
        makers.put(boolean.class, random::nextBoolean);
        makers.put(Boolean.class, random::nextBoolean);
        makers.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        makers.put(
                Instant.class,
                () -> Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextLong(1_000_000) * 1000));
        makers.put(Duration.class, () -> Duration.ofNanos(random.nextLong(1_000_000_000_000L) * 1000));
        makers.put(LocalTime.class, () -> LocalTime.of(random.nextInt(24), random.nextInt(60)));
    }

    /** Every pack is one of these, so that its hash can be looked up. */
    AnyValue packs(List<Pack> packs) {
        makers.put(Pack.class, () -> packs.get(random.nextInt(packs.size())));
        return this;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        var maker = makers.get(type);
        if (maker != null) {
            return maker.get();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            var list = new ArrayList<Object>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value(generic.getActualTypeArguments()[0]));
            }
            return List.copyOf(list);
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return pick(Arrays.asList(raw.getEnumConstants()));
        }
        return raw.isRecord() ? record(raw) : value(pick(Arrays.asList(raw.getPermittedSubclasses())));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var arguments = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = component(type, components[i]);
        }
        pinned(components, arguments);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private @Nullable Object component(Class<?> owner, RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && random.nextInt(3) == 0) {
            return null;
        }
        boolean isName =
                owner.getSimpleName().equals("Symbol") || owner.getSimpleName().equals("Venue");
        return isName ? "N" + random.nextInt(1000) : value(component.getGenericType());
    }

    /** A pack and its hash always fit. */
    private static void pinned(RecordComponent[] components, @Nullable Object[] arguments) {
        for (int i = 1; i < components.length; i++) {
            if (arguments[i] instanceof Pack pack && components[i - 1].getName().equals("packHash")) {
                arguments[i - 1] = PackFile.hash(pack);
            }
        }
    }

    private long number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextInt(1000);
            case 2 -> random.nextInt(100_000) * 100_000_000L;
            default -> -random.nextLong(1_000_000_000_000L);
        };
    }

    private String text() {
        var built = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            built.append((char) (random.nextInt(20) == 0 ? random.nextInt(0x250) : 'a' + random.nextInt(26)));
        }
        return built.toString();
    }
}
