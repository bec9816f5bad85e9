package assay.local.platform;

import assay.local.infra.Folders;
import assay.local.infra.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The running platform: one infrastructure process and five services. Processes that end by themselves are started
 * again; closing ends the services first, then what they stand on.
 */
public final class Platform implements AutoCloseable {
    private final PlatformSettings settings;
    private final Progress progress;
    private final StateLock lock;
    private final Logins logins;
    private final PaymentSecrets payments;
    private final Leftovers leftovers;
    private final Map<String, Supervised> processes = new LinkedHashMap<>();
    private volatile boolean closing;

    private Platform(PlatformSettings settings, Progress progress, StateLock lock) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
        this.logins = Logins.in(settings.state());
        this.payments = PaymentSecrets.in(settings.state());
        this.leftovers = new Leftovers(settings.state());
    }

    /** Starts everything and returns once every part is ready; throws {@link PlatformFault} when that cannot be. */
    public static Platform start(PlatformSettings settings, Progress progress) {
        return start(settings, new Launch(settings, false), progress);
    }

    /** The same, and when it ends each program keeps what it loaded, so that it starts faster from then on. */
    public static Platform startRecording(PlatformSettings settings, Progress progress) {
        return start(settings, new Launch(settings, true), progress);
    }

    private static Platform start(PlatformSettings settings, Launch launch, Progress progress) {
        try {
            var lock = StateLock.take(Folders.ofOwner(settings.state()));
            var platform = new Platform(settings, progress, lock);
            try {
                platform.begin(launch);
                return platform;
            } catch (RuntimeException failure) {
                platform.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Throws the folder's content away, except the logs. */
    public static void forget(Path state) {
        if (!Files.isDirectory(state)) {
            return;
        }
        try (var lock = StateLock.take(state);
                var entries = Files.list(state)) {
            new Leftovers(state).sweep();
            for (var entry : entries.filter(each -> !lock.owns(each) && !each.endsWith("logs"))
                    .toList()) {
                Folders.delete(entry);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(Launch launch) throws IOException {
        var swept = leftovers.sweep();
        if (!swept.isEmpty()) {
            progress.note("ended what a former run had left: " + String.join(", ", swept));
        }
        refuseTakenPorts();
        var watch = new StartWatch(progress);
        run("infra", () -> launch.infra());
        watch.awaitParts(settings.ports().of(Port.ADMIN), List.of("kafka", "postgres", "redis"), this::failed);
        var password = Files.readString(settings.state().resolve("postgres").resolve("password"))
                .strip();
        var secrets = new Launch.Secrets(logins, payments);
        for (var service : Service.values()) {
            run(service.label(), () -> launch.service(service, password, secrets));
        }
        if (settings.ray()) {
            run("ray", launch::ray);
        }
        watch.awaitServices(
                Arrays.stream(Service.values())
                        .collect(Collectors.toMap(
                                Service::label, each -> settings.ports().of(each.port()))),
                this::failed);
        processes.values().forEach(each -> each.superviseFromNow(progress));
    }

    private void refuseTakenPorts() {
        // What a swept run held is free a moment later.
        Patience.until(Duration.ofSeconds(2), () -> settings.ports().taken().isEmpty());
        var taken = settings.ports().taken();
        if (!taken.isEmpty()) {
            throw new PlatformFault(taken.stream()
                            .map(port ->
                                    "port %d (%s)".formatted(settings.ports().of(port), port.owner()))
                            .collect(Collectors.joining(", "))
                    + (taken.size() == 1 ? " is" : " are")
                    + " taken by another program. End it, or move the whole platform with --port-base 18080.");
        }
    }

    private void run(String name, Supervised.Launching launching) {
        processes.put(name, Supervised.start(name, launching, leftovers));
    }

    /** The first process that ended while it should run. */
    private void failed() {
        for (var process : processes.values()) {
            process.exitCode().ifPresent(code -> {
                throw new PlatformFault(process.name() + " ended with exit code " + code + " while starting, see "
                        + settings.log(process.name()));
            });
        }
    }

    /** The address for a browser. */
    public String address() {
        return "http://localhost:" + settings.ports().of(Port.GATEWAY);
    }

    public Logins logins() {
        return logins;
    }

    public PlatformSettings settings() {
        return settings;
    }

    /** The process id of a service's label or {@code infra}, of the moment. */
    public long pid(String name) {
        var process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException(name + " is not among " + processes.keySet());
        }
        return process.pid();
    }

    public boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        processes.values().forEach(Supervised::leaveAlone);
        var services = processes.values().stream()
                .filter(each -> !each.name().equals("infra"))
                .toList();
        services.forEach(Supervised::askToStop);
        services.forEach(Supervised::close);
        processes.values().forEach(Supervised::close);
        forgetProcesses();
        lock.close();
    }

    private void forgetProcesses() {
        try {
            leftovers.forget();
        } catch (IOException failure) {
            progress.note("the list of processes could not be removed: " + failure.getMessage());
        }
    }
}
