package assay.local.demo;

/** Something in the story did not hold; the line says what was expected and what came. */
public final class DemoFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DemoFault(String line) {
        super(line);
    }

    static void unless(boolean held, String line) {
        if (!held) {
            throw new DemoFault(line);
        }
    }
}
