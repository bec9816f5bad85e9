package assay.proof.codec;

import assay.contracts.form.Forms;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Sha256;
import assay.domain.rule.Pack;
import assay.domain.rule.Phase;
import assay.domain.rule.Reset;
import java.util.List;

/** `pack.json` in the format `assay-pack/1`: all fields of a kind are always there, unknown ones are refused. */
public final class PackFile {

    /** The format this file describes. */
    public static final String FORMAT = "assay-pack/1";

    private static final Forms FORMS = Wording.vocabulary().build();

    private PackFile() {}

    private record Shape(String format, String name, String version, String currency, Reset day, List<Phase> phases) {}

    /**
     * The pack of canonical bytes, such as a bundle's.
     *
     * @throws NotCanonical with the JSON pointer of what is wrong
     */
    public static Pack parse(byte[] canonical) {
        return pack(Json.parse(canonical));
    }

    /**
     * The pack of a file that a person wrote: white space and any order of keys.
     *
     * @throws NotCanonical with the JSON pointer of what is wrong
     */
    public static Pack readable(byte[] written) {
        return pack(Json.readable(written));
    }

    private static Pack pack(Json json) {
        var shape = FORMS.read(Shape.class, json);
        if (!shape.format().equals(FORMAT)) {
            throw new NotCanonical("/format", FORMAT, shape.format());
        }
        return new Pack(shape.name(), shape.version(), shape.currency(), shape.day(), shape.phases());
    }

    /** The canonical bytes of a pack. */
    public static byte[] bytes(Pack pack) {
        var shape = new Shape(FORMAT, pack.name(), pack.version(), pack.currency(), pack.day(), pack.phases());
        return FORMS.write(Shape.class, shape).bytes();
    }

    /** What a genesis names the pack by: SHA-256 of its canonical bytes. */
    public static String hash(Pack pack) {
        return Sha256.hex(bytes(pack));
    }
}
