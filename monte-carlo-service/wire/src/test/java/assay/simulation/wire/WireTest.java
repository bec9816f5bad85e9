package assay.simulation.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.domain.number.Money;
import assay.domain.number.Ratio;
import assay.proof.codec.SeededPacks;
import assay.simulation.engine.Engine;
import assay.simulation.engine.PriceModel;
import assay.simulation.engine.Question;
import assay.simulation.engine.Start;
import assay.simulation.engine.Tally;
import assay.simulation.engine.TradePool;
import assay.simulation.engine.Trader;
import assay.simulation.wire.message.Chunk;
import assay.simulation.wire.message.SimulateRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final TradePool POOL = new TradePool(
            List.of(
                    new TradePool.Closed(99_000_000, 101_000_000, 700),
                    new TradePool.Closed(98_000_000, 99_000_000, 1)),
            2,
            true);

    @Test
    void everyBitOfAQuestionArrives() {
        assertThat(QuestionWire.read(QuestionWire.write(question(null)))).isEqualTo(question(null));
        assertThat(QuestionWire.read(QuestionWire.write(question(POOL)))).isEqualTo(question(POOL));
    }

    @Test
    void aWorkersChunksAddUpToTheEnginesTally() throws IOException {
        var asked = new ByteArrayOutputStream();
        for (var first = 0; first < 3000; first += 1000) {
            request(first, Question.CONTRACT).writeDelimitedTo(asked);
        }
        var answered = new ByteArrayOutputStream();
        WorkerApplication.answer(new ByteArrayInputStream(asked.toByteArray()), answered);
        var sum = Tally.of(question(null));
        var in = new ByteArrayInputStream(answered.toByteArray());
        for (var chunk = Chunk.parseDelimitedFrom(in); chunk != null; chunk = Chunk.parseDelimitedFrom(in)) {
            sum.add(TallyWire.read(chunk.getTally(), question(null)));
        }
        var whole = new Engine(2, 700).run(question(null), 3000, Engine.Watcher.NONE);
        assertThat(whole.paths()).isEqualTo(3000);
        assertThat(sum.numbers()).isEqualTo(whole.numbers());
    }

    @Test
    void aWorkerOfAnotherContractRefuses() throws IOException {
        var answered = new ByteArrayOutputStream();
        var asked = new ByteArrayOutputStream();
        request(0, Question.CONTRACT + 1).writeDelimitedTo(asked);
        WorkerApplication.answer(new ByteArrayInputStream(asked.toByteArray()), answered);
        var chunk = Chunk.parseDelimitedFrom(new ByteArrayInputStream(answered.toByteArray()));
        assertThat(chunk.getRefusal()).isEqualTo("contract");
    }

    @Test
    void aTallyOfALongerQuestionIsRefused() {
        var tally = Engine.chunk(question(null), 0, 100);
        var shorter = new Question(
                question(null).pack(),
                0,
                question(null).start(),
                question(null).trader(),
                question(null).model(),
                null,
                2,
                7,
                false);
        assertThatThrownBy(() -> TallyWire.read(TallyWire.write(tally), shorter))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SimulateRequest request(long first, int contract) {
        return SimulateRequest.newBuilder()
                .setQuestion(QuestionWire.write(question(null)))
                .setFirstPath(first)
                .setPaths(1000)
                .setEngineContract(contract)
                .build();
    }

    private static Question question(@Nullable TradePool pool) {
        var pack = SeededPacks.named("starter-25k");
        var capital = pack.phases().getFirst().capital();
        var start = new Start(
                capital,
                capital.minus(Money.of("12.5")),
                3,
                Money.of("1.01"),
                Money.ZERO,
                List.of(new Start.Anchor("daily", capital, capital.plus(Money.of("7")))),
                List.of(new Start.Gate("days", 2, true, List.of(Money.of("3")))),
                Money.ZERO,
                Money.ZERO);
        var trader = new Trader(
                3,
                8,
                new Trader.Size.OfBalance(Ratio.of("0.5")),
                Ratio.of("0.99"),
                Ratio.of("1.02"),
                Ratio.of("0.0006"),
                Money.of("0.01"));
        var model = PriceModel.normal(0.0003, 0.006).withTails(3).withJumps(0.001, -0.01, 0.02);
        return new Question(pack, 0, start, trader, model, pool, 20, -7, true);
    }
}
