package assay.core.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The server that takes our mail.
 *
 * @param host without one no mail is written
 * @param user empty to send without signing in
 * @param startTls whether the connection must become an encrypted one
 * @param from who it says it is from
 */
@ConfigurationProperties("assay.mail")
record MailSettings(
        @Bindable(defaultValue = "") String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String password,
        @Bindable(defaultValue = "true") boolean startTls,

        @Bindable(defaultValue = "Assay <no-reply@assay.example>")
        String from) {}
