package assay.report.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The three faces that documents are set in, from files of our own, so that no machine's fonts matter. */
@SuppressWarnings("ImmutableEnumChecker")
enum Faces {
    REGULAR("DejaVuSansCondensed.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf"),
    MONO("DejaVuSansMono.ttf");

    private final byte[] bytes;
    private final Font font;

    Faces(String file) {
        try (var stream = Faces.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no " + file);
            }
            this.bytes = stream.readAllBytes();
            this.font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file. */
    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The face at a size, for charts. */
    Font at(float size) {
        return font.deriveFont(size);
    }
}
