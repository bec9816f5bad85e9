package assay.proof.verify;

import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Sha256;
import assay.proof.codec.PackFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Lies told in the records themselves: journal and pack. */
final class RecordForgeries {

    private RecordForgeries() {}

    static byte[] priceOfAFill(Forge forge) {
        return forge.change("OrderFilled", body -> Forge.set(body, "levels/0", levels("59000", "0.05", "23.6")))
                .bundle();
    }

    private static Json levels(String price, String size, String fee) {
        return new Json.Items(List.of(Json.text(price), Json.text(size), Json.text(fee)));
    }

    static byte[] feeOfAFill(Forge forge) {
        return forge.change("OrderFilled", body -> Forge.set(body, "fee", "0.01"))
                .bundle();
    }

    static byte[] removedInput(Forge forge) {
        forge.journal.remove(forge.first("CloseAll"));
        return forge.bundle();
    }

    static byte[] inventedInput(Forge forge) {
        int at = forge.first("CloseAll");
        var copy = Forge.withBody(forge.journal.get(at), body -> Forge.set(body, "command", new UUID(7, 7).toString()));
        forge.journal.add(forge.journal.size(), copy);
        var last = forge.journal.get(forge.journal.size() - 2);
        forge.journal.set(
                forge.journal.size() - 1,
                new JournalLine.Said(last.tape(), last.at(), copy.kind(), copy.type(), copy.body()));
        forge.journal.add(new JournalLine.Said(
                last.tape(),
                last.at(),
                JournalLine.Kind.EVENT,
                "AccountThawed",
                Fields.with("uses", uses(last)).build()));
        return forge.bundle();
    }

    private static Json uses(JournalLine.Said said) {
        return Objects.requireNonNull(said.body().get("uses"));
    }

    static byte[] quantityOfAnInput(Forge forge) {
        return forge.change("PlaceOrder", body -> Forge.set(body, "quantity", "0.06"))
                .bundle();
    }

    static byte[] inputThatHadSeenTheFuture(Forge forge) {
        return forge.change("PlaceOrder", body -> Forge.set(body, "seen", "9999"))
                .bundle();
    }

    static byte[] commandAppliedTwice(Forge forge) {
        int at = forge.first("PlaceOrder");
        var first = forge.journal.get(at);
        for (int i = at + 1; i < forge.journal.size(); i++) {
            if (forge.journal.get(i).type().equals("PlaceOrder")) {
                var command = Objects.requireNonNull(first.body().get("command"));
                forge.journal.set(i, Forge.withBody(forge.journal.get(i), body -> Forge.set(body, "command", command)));
                return forge.bundle();
            }
        }
        throw new IllegalStateException("one order only");
    }

    static byte[] limitOfThePack(Forge forge) {
        var text = new String(PackFile.bytes(forge.pack), StandardCharsets.UTF_8);
        forge.pack = PackFile.parse(
                text.replace("\"percent\":\"5\"", "\"percent\":\"4\"").getBytes(StandardCharsets.UTF_8));
        return forge.bundle();
    }

    static byte[] rollMovedByAnHour(Forge forge) {
        return forge.change("DayRolled", body -> Forge.set(body, "at", "2026-11-20T23:00:00.000000Z"))
                .bundle();
    }

    static byte[] hiddenTouch(Forge forge) {
        forge.journal.remove(forge.first("FloorTouched"));
        return forge.bundle();
    }

    static byte[] inventedWarning(Forge forge) {
        int at = forge.first("WarningRaised");
        forge.journal.add(at, forge.journal.get(at));
        return forge.bundle();
    }

    static byte[] useLeftOut(Forge forge) {
        return forge.change("OrderFilled", body -> Forge.set(body, "uses", withoutFirst(body)))
                .bundle();
    }

    private static Json withoutFirst(Fields body) {
        var uses = ((Json.Items) Objects.requireNonNull(body.get("uses"))).values();
        return new Json.Items(uses.subList(1, uses.size()));
    }

    static byte[] useOfAnotherMark(Forge forge) {
        var at = forge.journal.get(forge.first("RuleViolated"));
        long tape = at.tape();
        for (int i = 0; i < forge.journal.size(); i++) {
            var said = forge.journal.get(i);
            if (said.tape() == tape && said.kind() == JournalLine.Kind.EVENT) {
                forge.journal.set(i, Forge.withBody(said, body -> Forge.set(body, "uses", withoutFirst(body))));
            }
        }
        return forge.bundle();
    }

    static byte[] linesSwapped(Forge forge) {
        int at = forge.first("OrderPlaced");
        var placed = forge.journal.get(at);
        forge.journal.set(at, forge.journal.get(at + 1));
        forge.journal.set(at + 1, placed);
        return forge.bundle();
    }

    static byte[] watchNotedOtherwise(Forge forge) {
        return forge.change("WatchNoted", body -> body.and("watch", empty())).bundle();
    }

    private static Fields empty() {
        var none = new Json.Items(List.of());
        return Fields.with("peaks", none)
                .with("holdings", none)
                .with("doubts", none)
                .with("taken", none)
                .build();
    }

    static byte[] equityOfTheViolation(Forge forge) {
        return forge.change("RuleViolated", body -> Forge.set(body, "finding/equity", "20000"))
                .bundle();
    }

    static byte[] wrongRuleFailed(Forge forge) {
        return forge.change("AccountFailed", body -> Forge.set(body, "rule", "overall"))
                .bundle();
    }

    static byte[] capitalOfTheGenesis(Forge forge) {
        return forge.change("genesis", body -> Forge.set(body, "capital", "50000"))
                .bundle();
    }

    static byte[] lineOfAnotherAccount(Forge forge) {
        return rechained(
                forge, (index, line) -> index == 5 ? Forge.set(line, "account", new UUID(9, 9).toString()) : line);
    }

    static byte[] sequenceWithAGap(Forge forge) {
        return rechained(
                forge, (index, line) -> index < 5 ? line : Forge.set(line, "sequence", Integer.toString(index + 2)));
    }

    static byte[] tapePositionThatFalls(Forge forge) {
        int last = forge.journal.size() - 1;
        return rechained(forge, (index, line) -> index == last ? Forge.set(line, "tape", "12") : line);
    }

    static byte[] secondGenesis(Forge forge) {
        int at = forge.first("CloseAll");
        return rechained(forge, (index, line) -> index == at ? Forge.set(line, "type", "genesis") : line);
    }

    static byte[] chainThatForks(Forge forge) {
        var lines = new ArrayList<>(forge.lines());
        lines.set(7, Line.of(Forge.set(lines.get(7).fields(), "previous", Sha256.hex("elsewhere"))));
        return Forge.files(forge.bundle(), forge.key, journal(lines));
    }

    private interface LineChange {
        Fields apply(int index, Fields line);
    }

    private static byte[] rechained(Forge forge, LineChange change) {
        var zip = forge.bundle();
        var lines = new ArrayList<Line>();
        var head = ChainHead.START;
        for (var line : forge.lines()) {
            var chained = Forge.set(line.fields(), "previous", head.hash());
            lines.add(Line.of(change.apply(lines.size(), chained)));
            head = ChainHead.of(lines.getLast());
        }
        return Forge.files(zip, forge.key, journal(lines));
    }

    private static UnaryOperator<SortedMap<String, byte[]>> journal(List<Line> lines) {
        return Forge.text(
                "journal.ndjson",
                _ -> String.join(
                        "", lines.stream().map(line -> line.text() + "\n").toList()));
    }
}
