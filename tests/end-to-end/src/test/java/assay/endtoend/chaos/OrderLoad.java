package assay.endtoend.chaos;

import assay.contracts.command.CommandRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Orders that arrive at their own pace, whatever the platform does: an order's wait is counted from the instant it was
 * meant to come. Only the number of orders without an answer is bounded, as so many traders have only so many orders on
 * their way; what would exceed it is withheld and counted.
 */
final class OrderLoad implements AutoCloseable {

    private static final int WAITING_MAX = 300;

    private final Orders orders;
    private final ClientLog log;
    private final long gap;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Burst> bursts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger withheld = new AtomicInteger();
    private final Thread pace;
    private volatile boolean running = true;

    OrderLoad(Orders orders, ClientLog log, int rate) {
        this.orders = orders;
        this.log = log;
        this.gap = Duration.ofSeconds(1).toNanos() / rate;
        this.pace = Thread.ofPlatform().name("order-pace").start(this::run);
    }

    private record Burst(int count, CompletableFuture<Collection<String>> sent) {}

    /** So many more orders at once, besides the usual ones; who was without an answer when the last one had left. */
    CompletableFuture<Collection<String>> burst(int count) {
        var burst = new Burst(count, new CompletableFuture<Collection<String>>().orTimeout(1, TimeUnit.MINUTES));
        bursts.add(burst);
        LockSupport.unpark(pace);
        return burst.sent();
    }

    int withheld() {
        return withheld.get();
    }

    /** No order arrives any more; those on their way go on. */
    void stop() {
        running = false;
        LockSupport.unpark(pace);
    }

    private void run() {
        var intended = System.nanoTime();
        while (running) {
            for (var burst = bursts.poll(); burst != null; burst = bursts.poll()) {
                for (int i = 0; i < burst.count(); i++) {
                    send(System.nanoTime());
                }
                burst.sent().complete(log.waiting());
            }
            var wait = intended - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
            } else {
                send(intended);
                intended += gap;
            }
        }
    }

    private void send(long intended) {
        if (log.inFlight() >= WAITING_MAX) {
            withheld.incrementAndGet();
            return;
        }
        var ticket = orders.next(intended);
        log.asked(ticket.key(), intended);
        clients.execute(() -> {
            ticket.place(log);
            if (ticket.resting()) {
                ticket.cancel(order(ticket));
            }
        });
    }

    private static UUID order(Ticket ticket) {
        return CommandRecord.id(ticket.trader().account(), ticket.key());
    }

    @Override
    public void close() {
        stop();
        clients.shutdownNow();
    }
}
