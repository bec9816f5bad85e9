package assay.local.platform;

import assay.local.infra.Folders;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What core and the payment simulator know of each other, made once and kept in the state folder.
 *
 * @param key whom the simulator's API answers
 * @param webhook what its events are signed with
 */
record PaymentSecrets(String key, String webhook) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 24;

    @Override
    public String toString() {
        return "secrets";
    }

    static PaymentSecrets in(Path state) throws IOException {
        var file = state.resolve("payments.json");
        if (Files.exists(file)) {
            return JSON.readValue(file.toFile(), PaymentSecrets.class);
        }
        var made = new PaymentSecrets("sk_test_" + random(), "whsec_" + random());
        Folders.writeSecret(file, JSON.writeValueAsString(made));
        return made;
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
