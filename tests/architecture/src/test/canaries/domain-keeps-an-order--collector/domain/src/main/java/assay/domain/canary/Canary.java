package assay.domain.canary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A bird that strays. */
public final class Canary {

    private Canary() {}

    public static Map<String, List<String>> songs(List<String> heard) {
        return heard.stream().collect(Collectors.groupingBy(song -> song));
    }
}
