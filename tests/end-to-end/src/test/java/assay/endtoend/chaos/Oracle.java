package assay.endtoend.chaos;

import assay.contracts.command.CommandRecord;
import assay.contracts.journal.JournalLine;
import assay.contracts.line.ChainHead;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds what the client was told against what is stored: every acknowledged order stands in its account's journal once,
 * and the line that was named has the very sequence and hash.
 */
final class Oracle {

    private final Map<UUID, List<Line>> journals;
    private final Map<UUID, Steps> steps = new HashMap<>();
    private final Findings findings = Findings.none();

    private Oracle(Map<UUID, List<Line>> journals) {
        this.journals = journals;
    }

    static Findings judge(List<Ack> log, Map<UUID, List<Line>> journals) {
        var oracle = new Oracle(journals);
        journals.forEach(oracle::chain);
        var answers = new HashMap<String, Ack>();
        for (var ack : log) {
            var first = answers.putIfAbsent(ack.account() + " " + ack.key(), ack);
            if (first != null && !first.answer().equals(ack.answer())) {
                oracle.findings.changed().add(ack.order() + " was answered in two ways");
            }
            oracle.judge(ack);
        }
        return oracle.findings;
    }

    /** Where each command stands in a journal: its input lines, and what names it among the lines that follow. */
    private record Steps(Map<UUID, List<Integer>> inputs, Map<UUID, Integer> decisions) {}

    private void chain(UUID account, List<Line> lines) {
        var head = ChainHead.START;
        for (var line : lines) {
            if (!(head.read(line) instanceof Reading.Accepted(var next))) {
                findings.broken().add(account + ": " + head.read(line));
                break;
            }
            head = next;
        }
        steps.put(account, read(account, lines));
    }

    private Steps read(UUID account, List<Line> lines) {
        var inputs = new HashMap<UUID, List<Integer>>();
        var decisions = new HashMap<UUID, Integer>();
        var fills = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var record = JournalLine.of(lines.get(i));
            var body = record.said().body();
            if (record.said().kind() == JournalLine.Kind.INPUT && body.get("command") instanceof Json.Text(var id)) {
                inputs.computeIfAbsent(UUID.fromString(id), _ -> new ArrayList<>())
                        .add(i);
            }
            switch (record.said().type()) {
                case "OrderPlaced", "OrderDenied" -> decisions.merge(order(body), 1, Integer::sum);
                case "OrderFilled" -> {
                    if (!fills.add(order(body) + " " + body.get("fill"))) {
                        findings.doubled().add(account + ": fill " + body.get("fill") + " of " + order(body));
                    }
                }
                default -> {}
            }
        }
        return new Steps(inputs, decisions);
    }

    private static UUID order(Fields body) {
        return switch (body.get("order")) {
            case Json.Text(var id) -> UUID.fromString(id);
            case Fields order when order.get("id") instanceof Json.Text(var id) -> UUID.fromString(id);
            case null, default -> throw new IllegalArgumentException("no order in " + body);
        };
    }

    private void judge(Ack ack) {
        var known = steps.get(ack.account());
        var inputs = known == null ? List.<Integer>of() : known.inputs().getOrDefault(ack.order(), List.of());
        if (!ack.order().equals(CommandRecord.id(ack.account(), ack.key()))) {
            findings.changed().add(ack.order() + " is not the id of " + ack.key());
        }
        if (known == null || inputs.isEmpty()) {
            findings.lost().add(ack.order().toString());
            return;
        }
        if (!known.decisions().containsKey(ack.order())) {
            findings.lost().add(ack.order() + " was never decided");
        }
        if (inputs.size() > 1 || known.decisions().getOrDefault(ack.order(), 0) > 1) {
            findings.doubled().add(ack.order().toString());
        }
        stands(ack, inputs.getFirst());
    }

    private void stands(Ack ack, int input) {
        var lines = journals.getOrDefault(ack.account(), List.of());
        int at = Math.toIntExact(ack.sequence()) - 1;
        if (at < 0 || at >= lines.size() || !lines.get(at).hash().equals(ack.hash())) {
            findings.changed().add("%s: line %d is not %s".formatted(ack.order(), ack.sequence(), ack.hash()));
        } else if (!ofOneStep(lines, input, at)) {
            findings.changed()
                    .add("%s: line %d is not of its step, which begins at line %d"
                            .formatted(ack.order(), ack.sequence(), input + 1));
        }
    }

    /** Whether a line follows from an input with no other input between; a noted watch may stand before its input. */
    private static boolean ofOneStep(List<Line> lines, int input, int at) {
        return at >= input
                && lines.subList(input + 1, at + 1).stream()
                        .noneMatch(line -> JournalLine.of(line).said().kind() == JournalLine.Kind.INPUT);
    }
}
