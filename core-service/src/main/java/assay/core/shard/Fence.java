package assay.core.shard;

/**
 * Who may write a shard: the owner of the highest epoch, on top of exactly this version.
 *
 * @param epoch raised by every claim
 * @param version raised by every claim and commit
 */
public record Fence(long epoch, long version) {

    /** The fence behind one more commit of the same owner. */
    public Fence next() {
        return new Fence(epoch, version + 1);
    }
}
