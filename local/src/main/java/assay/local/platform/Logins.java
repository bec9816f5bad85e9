package assay.local.platform;

import assay.local.infra.Folders;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The two demo log-ins, made once and kept in the state folder for their owner's eyes alone. */
public record Logins(Login trader, Login admin) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Nothing that looks like something else. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    /** An address and its password. */
    public record Login(String email, String password) {
        @Override
        public String toString() {
            return email;
        }
    }

    static Logins in(Path state) throws IOException {
        var file = state.resolve("logins.json");
        if (Files.exists(file)) {
            return JSON.readValue(file.toFile(), Logins.class);
        }
        var made =
                new Logins(new Login("trader@assay.example", password()), new Login("admin@assay.example", password()));
        Folders.writeSecret(file, JSON.writeValueAsString(made));
        return made;
    }

    private static String password() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var n = 0; n < LENGTH; n++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
