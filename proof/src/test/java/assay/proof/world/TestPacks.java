package assay.proof.world;

import assay.domain.rule.Pack;
import assay.proof.codec.PackFile;
import java.nio.charset.StandardCharsets;

/** Packs made for one test each. */
public final class TestPacks {

    private static final String LOSS = """
            {"id":"%s","kind":"%s","effect":"%s","measure":"equity","anchor":"%s","limit":%s,"trail":"%s",
             "lock":{"kind":"none"},"reset":{"zone":"%s","time":"00:00"},"comparison":"touch","costs":"none",
             "evaluation":"tick","hold":{"seconds":"0.5","atOnceBeyond":"0.005"}}""";

    private TestPacks() {}

    private static Pack pack(String capital, String... rules) {
        var text = """
                {"format":"assay-pack/1","name":"test","version":"1","currency":"USD",
                 "day":{"zone":"Europe/Prague","time":"00:00"},
                 "phases":[{"name":"evaluation","capital":"%s","venue":"kraken",
                   "leverage":[{"class":"crypto","ratio":"5"}],"financing":"0.0003","band":"0.01","doubt":"0.2",
                   "rules":[%s]}]}""".formatted(capital, String.join(",", rules));
        return PackFile.readable(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String target(String percent) {
        return """
                {"id":"target","kind":"profitTarget","effect":"gate","measure":"equity","target":
                 {"percent":"%s","of":"initial"},"comparison":"touch","flat":false}""".formatted(percent);
    }

    /** Pauses at a daily loss, trails every tick, and can hardly be failed or passed. */
    public static Pack ofALongLife() {
        return pack(
                "1000000",
                LOSS.formatted(
                        "overall",
                        "overallLoss",
                        "breach",
                        "initial",
                        "{\"percent\":\"60\",\"of\":\"initial\"}",
                        "none",
                        "Europe/Prague"),
                LOSS.formatted(
                        "trailing",
                        "overallLoss",
                        "breach",
                        "equity",
                        "{\"amount\":\"500000\"}",
                        "instant",
                        "Europe/Prague"),
                LOSS.formatted("daily", "dailyLoss", "pause", "higher", "{\"amount\":\"2000\"}", "none", "UTC"),
                target("90"),
                """
                {"id":"days","kind":"minTradingDays","effect":"gate","days":"90","counts":"opened","valueLeast":"0",
                 "resultLeast":"0"}""",
                """
                {"id":"trades","kind":"minTrades","effect":"gate","trades":"9","counts":"orders","period":"day",
                 "shareOfLargest":"10"}""");
    }

    /** Passes at one per cent. */
    public static Pack ofAPass() {
        return pack("50000", target("1"));
    }

    /** Knows no loss but that of everything. */
    public static Pack ofAnExhaustion() {
        return pack("50000", target("90"));
    }

    /** Expires after a day. */
    public static Pack ofADay() {
        return pack("50000", "{\"id\":\"duration\",\"kind\":\"maxDuration\",\"effect\":\"breach\",\"days\":\"1\"}");
    }
}
