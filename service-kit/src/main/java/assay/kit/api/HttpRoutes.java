package assay.kit.api;

import assay.kit.admission.HttpAdmission;
import assay.kit.limit.Budget;
import assay.kit.limit.HttpLimit;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The routes of the running service with what their code says of them. */
final class HttpRoutes {
    private HttpRoutes() {}

    /** By {@code GET /path/{name}}, as the document spells a path. */
    static Map<String, Route> of(Router router) {
        var routes = new TreeMap<String, Route>();
        router.uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> routes.put(
                        route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        said(route)));
        return routes;
    }

    private static Route said(UriRouteInfo<?, ?> route) {
        var method = route.getTargetMethod();
        var said = method.getAnnotationMetadata();
        var secured = Arrays.asList(said.stringValues(Secured.class));
        var open = secured.contains(SecurityRule.IS_ANONYMOUS);
        var roles = secured.stream()
                .filter(each -> !each.equals(SecurityRule.IS_ANONYMOUS) && !each.equals(SecurityRule.IS_AUTHENTICATED))
                .toList();
        var refuses = said.getAnnotationValuesByType(Refuses.class).stream()
                .flatMap(each -> Arrays.stream(each.stringValues()))
                .toList();
        return new Route(
                id(method.getDeclaringType().getSimpleName(), method.getMethodName()),
                roles,
                open,
                said.hasAnnotation(HttpAdmission.class),
                said.enumValue(HttpLimit.class, Budget.class).orElse(Budget.REQUESTS) != Budget.NONE,
                refuses);
    }

    /** The controller and its method: unique, and stable while the code keeps its names. */
    private static String id(String controller, String method) {
        var owner = controller.replaceFirst("^\\$?(\\w+?)Controller.*", "$1");
        return Character.toLowerCase(owner.charAt(0))
                + owner.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }
}
