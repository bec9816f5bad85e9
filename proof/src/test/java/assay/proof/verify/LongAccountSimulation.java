package assay.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Texts;
import assay.domain.account.Command;
import assay.domain.account.Status;
import assay.domain.number.Price;
import assay.domain.order.Side;
import assay.domain.rule.Pack;
import assay.proof.codec.LineCodec;
import assay.proof.sign.SigningKey;
import assay.proof.world.Exchange;
import assay.proof.world.LongLife;
import assay.proof.world.Story;
import assay.proof.world.TestPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long account, and short ones for the ends it cannot have too, are derived again byte for byte. */
class LongAccountSimulation {

    private static final SigningKey KEY = SigningKey.generate();

    @TempDir
    Path folder;

    @Test
    void thirtyFiveDaysAreDerivedAgainByteForByteAloneAndOverTheWholeTape() throws IOException {
        var life = LongLife.lived(KEY);
        var count = life.story.trader.count();
        assertThat(life.story.trader.lines()).hasSizeGreaterThanOrEqualTo(10_000);
        least(count, "OrderFilled", 2_000);
        least(count, "DayRolled", 30);
        least(count, "FloorCleared", 20);
        least(count, "JudgementPaused", 20);
        least(count, "JudgementResumed", 20);
        least(count, "RuleViolated", 4);
        least(count, "StopTriggered", 20);
        assertThat(life.takeovers()).isGreaterThanOrEqualTo(5);
        assertThat(instruments(life)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rollHours(life)).containsExactlyInAnyOrder(22, 23);
        assertThat(life.status()).isEqualTo(Status.GIVEN_UP);
        proved(life.story, "givenUp");
        var seen = new TreeSet<>(count.keySet());
        for (var story : List.of(breach(), pass(), exhaustion(), expiry(), halt())) {
            seen.addAll(story.trader.count().keySet());
        }
        assertThat(seen).containsAll(LineCodec.eventTypes());
    }

    private static void least(Map<String, Long> count, String type, long least) {
        assertThat(count.getOrDefault(type, 0L)).as(type).isGreaterThanOrEqualTo(least);
    }

    private static Set<String> instruments(LongLife life) {
        var symbols = new TreeSet<String>();
        for (var line : life.story.trader.lines()) {
            if (line.type().equals("OrderFilled") && line.body().get("symbol") instanceof Json.Text(var symbol)) {
                symbols.add(symbol);
            }
        }
        return symbols;
    }

    /** Midnight in Prague is 23:00 UTC in winter and 22:00 in summer. */
    private static Set<Integer> rollHours(LongLife life) {
        var hours = new TreeSet<Integer>();
        for (var line : life.rolls()) {
            if (line.body().get("at") instanceof Json.Text(var at)) {
                hours.add(Texts.instant(at).atOffset(ZoneOffset.UTC).getHour());
            }
        }
        return hours;
    }

    private void proved(Story story, String outcome) throws IOException {
        long start = System.nanoTime();
        var zip = story.bundle();
        long built = System.nanoTime();
        var plain = Verifier.verify(zip, Set.of(KEY.id()));
        long done = System.nanoTime();
        assertThat(plain.results())
                .allSatisfy(each -> assertThat(each.refusal()).isNull());
        assertThat(plain.exitCode()).isZero();
        assertThat(Objects.requireNonNull(plain.verdict()).outcome()).isEqualTo(outcome);
        var text = new StringBuilder();
        for (Line line : story.tape.lines()) {
            text.append(line.text()).append('\n');
        }
        Files.writeString(folder.resolve("tape.ndjson"), text);
        var complete = Verifier.complete(zip, Set.of(KEY.id()), folder);
        assertThat(complete.results())
                .allSatisfy(each -> assertThat(each.refusal()).isNull());
        assertThat(complete.exitCode()).isZero();
        System.out.printf(
                "%s: %d lines, %d bytes, built in %d ms, verified in %d ms, complete in %d ms%n",
                outcome,
                story.trader.lines().size(),
                zip.length,
                (built - start) / 1_000_000,
                (done - built) / 1_000_000,
                (System.nanoTime() - done) / 1_000_000);
    }

    private Story breach() throws IOException {
        var story = Story.ofABreach(KEY);
        proved(story, "failed");
        return story;
    }

    private static Story opened(Pack pack) {
        var story = new Story(KEY, pack, Instant.parse("2026-11-20T12:00:00.100Z"));
        story.exchange.begin();
        story.tick("60000");
        story.trader.open();
        story.trader.market(Exchange.BTC, Side.BUY, "1");
        story.trader.market(Exchange.BTC, Side.BUY, "1");
        return story;
    }

    private Story pass() throws IOException {
        var story = opened(TestPacks.ofAPass());
        story.tick("60500");
        story.tick("61500");
        story.tick("61510");
        story.close();
        proved(story, "passed");
        return story;
    }

    private Story exhaustion() throws IOException {
        var story = opened(TestPacks.ofAnExhaustion());
        story.exchange.pass(Duration.ofMillis(50)).good(Exchange.BTC, Price.of("20000"));
        story.close();
        proved(story, "failed");
        return story;
    }

    private Story expiry() throws IOException {
        var story = opened(TestPacks.ofADay());
        story.exchange.pass(Duration.ofDays(2));
        story.tick("60100");
        story.close();
        proved(story, "expired");
        return story;
    }

    private Story halt() throws IOException {
        var story = opened(TestPacks.ofADay());
        story.trader.give(stamp -> new Command.Halt(stamp, "stepFailed"));
        story.close();
        proved(story, "halted");
        return story;
    }
}
