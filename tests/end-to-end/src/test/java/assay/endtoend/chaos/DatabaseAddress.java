package assay.endtoend.chaos;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A PostgreSQL server as services are told of it: host and port, user and password. */
record DatabaseAddress(String server, String user, String password) {

    /** @param jdbcUrl with user and password among its parameters */
    static DatabaseAddress of(String jdbcUrl) {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        var parameters = Arrays.stream(uri.getRawQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return new DatabaseAddress(
                "jdbc:postgresql://" + uri.getRawAuthority() + "/",
                parameters.getOrDefault("user", ""),
                parameters.getOrDefault("password", ""));
    }

    /** The environment that points a service at one of its databases. */
    Map<String, String> settings(String database) {
        return Map.of(
                "DATASOURCES_DEFAULT_URL", server + database,
                "DATASOURCES_DEFAULT_USERNAME", user,
                "DATASOURCES_DEFAULT_PASSWORD", password);
    }
}
