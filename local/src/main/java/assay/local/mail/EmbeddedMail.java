package assay.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** GreenMail: takes mail by SMTP for anybody, keeps it in memory, and sends nothing on. */
public final class EmbeddedMail implements AutoCloseable {
    private static final int SHOWN = 200;

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    /** Listens on the port, or any free one when it is 0. */
    public static EmbeddedMail start(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new EmbeddedMail(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** What came, newest first. */
    public JsonObject list() {
        var items = new JsonArray();
        var all = server.getReceivedMessages();
        for (var n = all.length - 1; n >= Math.max(0, all.length - SHOWN); n--) {
            items.add(shown(all[n]));
        }
        return new JsonObject().put("items", items);
    }

    private static JsonObject shown(MimeMessage message) {
        try {
            return new JsonObject()
                    .put("id", message.getMessageID())
                    .put("to", message.getRecipients(Message.RecipientType.TO)[0].toString())
                    .put("from", message.getFrom()[0].toString())
                    .put("subject", message.getSubject())
                    .put("text", String.valueOf(message.getContent()).replace("\r\n", "\n"));
        } catch (MessagingException | IOException failure) {
            return new JsonObject().put("problem", failure.toString());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
