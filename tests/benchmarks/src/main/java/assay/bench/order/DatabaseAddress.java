package assay.bench.order;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a PostgreSQL database is and who may use it. */
record DatabaseAddress(int port, String database, String user, String password) {

    /** @param jdbcUrl with user and password among its parameters */
    static DatabaseAddress of(String jdbcUrl) {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        var parameters = Arrays.stream(uri.getRawQuery().split("&", -1))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        return new DatabaseAddress(
                uri.getPort(),
                uri.getPath().substring(1),
                parameters.getOrDefault("user", ""),
                parameters.getOrDefault("password", ""));
    }

    DatabaseAddress named(String other) {
        return new DatabaseAddress(port, other, user, password);
    }

    /** Without user and password. */
    String plainUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    String jdbcUrl() {
        return plainUrl() + "?user=" + user + "&password=" + password;
    }
}
