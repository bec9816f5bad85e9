package assay.simulation.engine;

import java.util.List;

/** A pack has rules that the kernel does not know; it simulates none of it rather than most of it. */
public final class UnknownRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    UnknownRules(List<Refusal> refusals) {
        super("the kernel lacks " + refusals);
        this.refusals = List.copyOf(refusals);
    }

    /** Each by name. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
