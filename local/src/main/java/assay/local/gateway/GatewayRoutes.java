package assay.local.gateway;

import java.util.List;
import java.util.Optional;

/** Which path belongs to which backend, the same as behind the cluster's ingress. */
final class GatewayRoutes {
    private static final List<Route> ROUTES = List.of(
            new Route("/api/v1/instruments", Backend.MARKET_DATA),
            new Route("/api/v1/tape", Backend.MARKET_DATA),
            new Route("/api/v1/simulations", Backend.MONTE_CARLO),
            new Route("/api/v1/reports", Backend.REPORT),
            new Route("/api/v1/certificates", Backend.REPORT),
            new Route("/api/v1", Backend.CORE),
            new Route("/ws", Backend.WEBSOCKET),
            new Route("/local", Backend.INFRA));

    private GatewayRoutes() {}

    private record Route(String prefix, String backend) {
        boolean covers(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    /** The backend's name, or empty for the page's own files. */
    static Optional<String> backend(String path) {
        return ROUTES.stream()
                .filter(route -> route.covers(path))
                .map(Route::backend)
                .findFirst();
    }

    /** Whether a path says plainly where it leads: nothing to be resolved differently by whoever reads it next. */
    static boolean isPlain(String path) {
        var lower = path.toLowerCase(java.util.Locale.ROOT);
        return path.startsWith("/")
                && !path.contains("//")
                && !path.contains("\\")
                && !lower.contains("%2f")
                && !lower.contains("%5c")
                && !lower.contains("%2e")
                && !lower.contains("%00")
                && List.of(path.split("/", -1)).stream().noneMatch(each -> each.equals("..") || each.equals("."));
    }
}
