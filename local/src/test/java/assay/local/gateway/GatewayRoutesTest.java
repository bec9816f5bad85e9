package assay.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayRoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/instruments, market-data",
        "/api/v1/instruments/BTC-USD/candles, market-data",
        "/api/v1/instrumentsX, core",
        "/api/v1/tape, market-data",
        "/api/v1/tapes, core",
        "/api/v1/simulations/1, monte-carlo",
        "/api/v1/reports/1/download, report",
        "/api/v1/certificates/1, report",
        "/api/v1/assessments/1/orders, core",
        "/api/v1/keys, core",
        "/ws, websocket",
        "/local/market/move, infra",
    })
    void aPathLeadsToItsService(String path, String backend) {
        assertThat(GatewayRoutes.backend(path)).contains(backend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts/1", "/api/v2/x", "/internal/jwks", "/wsx", "/locals", "/assets/a.js"})
    void everythingElseIsThePage(String path) {
        assertThat(GatewayRoutes.backend(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../internal",
                "/api/v1/%2e%2e/x",
                "/api/v1/x%2Fy",
                "//api",
                "/a\\b",
                "/./x",
                "/a%00",
                "x"
            })
    void aPathThatCouldBeReadTwoWaysIsNotPlain(String path) {
        assertThat(GatewayRoutes.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/a.b/c", "/api/v1/x...y", "/%20", "/a/"})
    void anOrdinaryPathIsPlain(String path) {
        assertThat(GatewayRoutes.isPlain(path)).isTrue();
    }
}
