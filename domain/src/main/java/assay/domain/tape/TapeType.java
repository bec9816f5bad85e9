package assay.domain.tape;

/** The type of a tape entry. Wire: lower case. */
public enum TapeType {
    DOCUMENT,
    MARK,
    BOOK,
    INSTRUMENT,
    CALENDAR,
    STATUS,
    SETTLEMENT,
    ANNULMENT,
    CLOCK
}
