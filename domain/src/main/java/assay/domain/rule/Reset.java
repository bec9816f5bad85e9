package assay.domain.rule;

import java.time.LocalTime;

/**
 * A time of day in a zone.
 *
 * @param zone a name in the tape's calendar document
 * @param time to the minute; wire {@code HH:MM}
 */
public record Reset(String zone, LocalTime time) {}
