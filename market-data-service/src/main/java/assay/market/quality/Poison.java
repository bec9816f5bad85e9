package assay.market.quality;

/** A venue message that was not believed, kept whole with the reason so that nothing disappears silently. */
public record Poison(String venue, long generation, String reason, String detail, String text) {}
