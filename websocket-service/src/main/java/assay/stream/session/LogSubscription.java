package assay.stream.session;

import assay.stream.frame.Channel;
import assay.stream.frame.ClientFrame.Subscribe;
import assay.stream.frame.CloseCode;
import assay.stream.frame.ServerFrame;
import assay.stream.frame.Trouble;
import assay.stream.log.Cursor;
import assay.stream.log.LogName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose events are numbered: first core says whether it may be read, then what was missed comes, then all.
 */
final class LogSubscription implements Subscription {
    private final ClientSocket socket;
    private final Subscribe asked;
    private final LogRelay logs;
    private final LogRelay.Subscriber subscriber;
    private @Nullable UUID account;

    private LogSubscription(ClientSocket socket, Subscribe asked, LogRelay logs) {
        this.socket = socket;
        this.asked = asked;
        this.logs = logs;
        this.subscriber = logs.subscriber(socket, asked.channel());
    }

    static LogSubscription begin(ClientSocket socket, Subscribe asked, LogRelay logs, AccessDesk access) {
        var subscription = new LogSubscription(socket, asked, logs);
        var _ = access.ask(subscription.question())
                .whenComplete((verdict, failure) -> socket.loop().execute(() -> {
                    if (!subscription.subscriber.isEnded()) {
                        subscription.admitted(failure == null ? verdict : null);
                    }
                }));
        return subscription;
    }

    private void admitted(@Nullable Verdict verdict) {
        if (verdict == null) {
            refuse(Trouble.UNAVAILABLE);
        } else if (!verdict.live()) {
            socket.close(CloseCode.SIGNED_OUT);
        } else if (asked.channel() instanceof Channel.Personal personal) {
            beginAtNewest(logOf(personal));
        } else if (verdict.account() == null) {
            refuse(Trouble.NOT_FOUND);
        } else {
            account = verdict.account();
            begin(LogName.ofAccount(account), verdict.sequence());
        }
    }

    private LogName logOf(Channel.Personal personal) {
        var user = socket.holder().user();
        return switch (personal) {
            case Channel.Reports _ -> LogName.ofReports(user);
            case Channel.Simulations _ -> LogName.ofSimulations(user);
        };
    }

    private void beginAtNewest(LogName log) {
        logs.newest(
                log,
                (newest, failure) -> socket.loop().execute(() -> {
                    if (failure != null) {
                        refuse(Trouble.UNAVAILABLE);
                    } else if (!subscriber.isEnded()) {
                        begin(log, newest);
                    }
                }));
    }

    /** @param newest an event that exists, so that not to find it is a hole */
    private void begin(LogName log, long newest) {
        long since = asked.since() < 0 ? newest : asked.since();
        if (since > newest) {
            socket.over(asked.channel(), ServerFrame.snapshotRequired(asked.channel()));
            return;
        }
        socket.say(ServerFrame.subscribed(asked.channel(), account, since));
        subscriber.begin(log, new Cursor(since, newest));
    }

    private void refuse(Trouble trouble) {
        socket.over(
                asked.channel(), ServerFrame.problem(trouble, asked.channel().name()));
    }

    @Override
    public Channel channel() {
        return asked.channel();
    }

    @Override
    public void writable() {
        subscriber.writable();
    }

    @Override
    public void end() {
        subscriber.end();
    }

    @Override
    public Question question() {
        var assessment = asked.channel() instanceof Channel.Assessment(var id) ? id : null;
        return new Question(socket.holder(), assessment, asked.account());
    }

    /** No longer one's own: told and ended. A newer account: whoever did not name one has to look anew. */
    @Override
    public void checked(Verdict verdict) {
        if (subscriber.isEnded() || account == null || account.equals(verdict.account())) {
            return;
        }
        if (verdict.account() == null) {
            socket.say(ServerFrame.problem(Trouble.NOT_FOUND, asked.channel().name()));
            socket.over(asked.channel(), ServerFrame.unsubscribed(asked.channel()));
        } else {
            socket.over(asked.channel(), ServerFrame.snapshotRequired(asked.channel()));
        }
    }
}
