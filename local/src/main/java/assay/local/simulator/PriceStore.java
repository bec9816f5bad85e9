package assay.local.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The simulated market's last prices in a file, so that a restart is no jump for those who hold positions. */
public final class PriceStore {
    private final Path file;

    public PriceStore(Path file) {
        this.file = file;
    }

    Map<String, Double> read() {
        var prices = new HashMap<String, Double>();
        try {
            for (var line : Files.readAllLines(file)) {
                var words = line.split(" ", -1);
                prices.put(words[0], Double.valueOf(words[1]));
            }
            return prices;
        } catch (NoSuchFileException first) {
            return prices;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(Map<String, Double> prices) {
        var text = prices.entrySet().stream()
                .map(each -> each.getKey() + " " + text(each.getValue()) + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(double price) {
        return BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }
}
