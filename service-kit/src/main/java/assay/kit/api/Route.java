package assay.kit.api;

import java.util.List;

/**
 * What the code says of a route.
 *
 * @param id unique in the service
 * @param roles who may ask; empty for whoever is signed in
 * @param open whether nobody has to sign in
 * @param bounded whether only so many are worked on at once
 * @param limited whether requests are counted
 * @param refuses a status and a code each
 */
record Route(String id, List<String> roles, boolean open, boolean bounded, boolean limited, List<String> refuses) {
    Route {
        roles = List.copyOf(roles);
        refuses = List.copyOf(refuses);
    }
}
