package assay.local.simulator;

/** The venue's end of one connection. */
interface VenueWire {
    void send(String frame);

    /** Ends the connection with a close frame. */
    void close(String reason);
}
