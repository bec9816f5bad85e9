package assay.core.mail;

import assay.core.identity.IdentityHandler;
import assay.kit.sql.JdbcTransactions;
import assay.kit.work.Rounds;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what was written down. A letter is claimed, sent and then forgotten: one that was sent just before a crash goes
 * again, with the same message id, so that a reader's program can tell.
 */
@Singleton
final class MailJob implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20;
    private static final int DOUBLINGS = 9;
    private static final String PATIENCE_MILLIS = "10000";

    private final JdbcTransactions transactions;
    private final MailHandler handler;
    private final MailStore store;
    private final IdentityHandler people;
    private final MailSettings settings;
    private final Session session;
    private final Rounds rounds = new Rounds("mail", IDLE, this::round);

    MailJob(JdbcTransactions transactions, Letters letters, IdentityHandler people, MailSettings settings) {
        this.transactions = transactions;
        this.handler = letters.handler();
        this.store = letters.store();
        this.people = people;
        this.settings = settings;
        this.session = Session.getInstance(properties(settings), new SignIn(settings));
    }

    /** Where letters are written down. */
    @Singleton
    record Letters(MailHandler handler, MailStore store) {}

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private static final class SignIn extends Authenticator {
        private final MailSettings settings;

        SignIn(MailSettings settings) {
            this.settings = settings;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.user(), settings.password());
        }
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (!settings.host().isBlank()) {
            handler.onQueued(rounds::nudge);
            rounds.start();
        }
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void round() {
        for (var letter : transactions.readCommitted(_ -> store.due(now(), AT_ONCE))) {
            deliver(letter);
        }
    }

    private void deliver(MailStore.Mail letter) {
        var later = now().plus(AGAIN.multipliedBy(1L << Math.min(DOUBLINGS, letter.tries())));
        if (transactions.readCommitted(_ -> store.claim(letter.id(), letter.tries(), later)) == 0) {
            return;
        }
        var address = people.addressOf(letter.person());
        try {
            if (address.isPresent()) {
                Transport.send(message(letter, address.get()));
            }
            transactions.readCommitted(_ -> {
                store.sent(letter.id());
                return letter;
            });
        } catch (MessagingException failure) {
            LOG.warn("mail {} waits until {}: {}", letter.id(), later, failure.toString());
        }
    }

    private MimeMessage message(MailStore.Mail letter, String address) throws MessagingException {
        var message = new Named(session, letter.id().toString());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(letter.subject(), "UTF-8");
        message.setText(letter.body(), "UTF-8");
        message.setSentDate(Date.from(letter.created()));
        return message;
    }

    /** Keeps its own message id, which the library otherwise makes anew at each try. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@assay.example>");
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
