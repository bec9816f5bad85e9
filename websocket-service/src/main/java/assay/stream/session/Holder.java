package assay.stream.session;

import java.util.UUID;

/** Whom a socket speaks for. */
public record Holder(UUID user, UUID session) {}
