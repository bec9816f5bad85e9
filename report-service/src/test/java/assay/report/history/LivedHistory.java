package assay.report.history;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Reading;
import assay.report.LivedAccount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;

/** A history straight from lines, without a database. */
public final class LivedHistory {
    private LivedHistory() {}

    public static AccountHistory of(LivedAccount lived) {
        var book = Book.empty(lived.account);
        var fills = new ArrayList<Fill>();
        var days = new ArrayList<Day>();
        var moments = new ArrayList<Moment>();
        for (var line : lived.lines) {
            var read = JournalLine.of(line);
            var told = JournalReading.read(read);
            var head = ((Reading.Accepted) book.head().read(line)).head();
            book = book.with(head, read.said().at(), told);
            switch (told) {
                case Told.Filled f ->
                    fills.add(new Fill(
                            head.sequence(),
                            read.said().at(),
                            head.hash(),
                            f.cause(),
                            f.symbol(),
                            f.side(),
                            f.liquidity(),
                            f.quantity(),
                            f.notional(),
                            f.fee(),
                            f.realised(),
                            f.position(),
                            f.balance()));
                case Told.Rolled r ->
                    days.add(new Day(head.sequence(), r.at(), head.hash(), r.financing(), r.balance(), r.equity()));
                case Told.Opened _ -> moments.add(moment(read, head, null));
                case Told.Judged judged -> moments.add(moment(read, head, judged.rule()));
                case Told.Ended ended -> moments.add(moment(read, head, ended.rule()));
                case Told.Nothing _ -> {}
            }
        }
        return new AccountHistory(facts(book), fills, days, moments);
    }

    private static Moment moment(JournalLine line, ChainHead head, @org.jspecify.annotations.Nullable String rule) {
        var said = line.said();
        var body = said.body().without("uses").text();
        return new Moment(head.sequence(), said.at(), said.tape(), said.type(), rule, head.hash(), body);
    }

    private static AccountFacts facts(Book book) {
        var opening = Objects.requireNonNull(book.opening());
        var ended = book.ended();
        return new AccountFacts(
                book.account(),
                opening.assessment(),
                opening.phase(),
                opening.pack(),
                "USD",
                opening.capital(),
                book.balance().add(BigDecimal.ZERO),
                opening.at(),
                ended == null ? null : ended.outcome(),
                ended == null ? null : ended.rule(),
                book.endedAt(),
                book.endedSequence(),
                ended != null && ended.last(),
                book.head().sequence(),
                book.head().hash(),
                book.at());
    }
}
