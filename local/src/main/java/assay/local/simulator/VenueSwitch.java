package assay.local.simulator;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a venue's switches; what is absent stays as it is.
 *
 * @param delayMillis how late every frame leaves, 0 to 60,000
 * @param offsetPercent how far this venue's prices stand from the others', -50 to 50
 */
public record VenueSwitch(
        @Nullable VenueState state,
        @Nullable Integer delayMillis,
        @Nullable Double offsetPercent) {}
