package assay.domain.number;

/**
 * A result that does not fit into 64 bits of 10^-8. A step turns it into a refusal of the command that caused it;
 * nothing else catches it.
 */
public final class NumberOverflow extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    private final String operation;

    public NumberOverflow(String operation) {
        super("overflow in " + operation);
        this.operation = operation;
    }

    /** The operation whose result did not fit. */
    public String operation() {
        return operation;
    }
}
