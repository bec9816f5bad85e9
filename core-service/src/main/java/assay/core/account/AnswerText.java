package assay.core.account;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Line;
import assay.contracts.line.NotCanonical;
import assay.contracts.line.Texts;
import assay.core.shard.CommandAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An answer on its way from the instance that owns a shard to the one that took the request. */
record AnswerText(UUID command, CommandAnswer answer) {

    String text() {
        var fields = Fields.with("command", command.toString());
        return switch (answer) {
            case CommandAnswer.Applied(var lines) ->
                fields.with("answer", "applied")
                        .with(
                                "lines",
                                new Json.Items(List.copyOf(
                                        lines.stream().map(Line::fields).toList())))
                        .build()
                        .text();
            case CommandAnswer.Known _ -> fields.with("answer", "known").build().text();
            case CommandAnswer.NoAccount _ ->
                fields.with("answer", "noAccount").build().text();
            case CommandAnswer.NotOpened(var code) ->
                fields.with("answer", "notOpened").with("code", code).build().text();
            case CommandAnswer.Failed _ ->
                fields.with("answer", "failed").build().text();
        };
    }

    /**
     * The answer a text spells.
     *
     * @throws NotCanonical when it spells none
     */
    static AnswerText of(String text) {
        if (!(Json.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof Fields fields)) {
            throw new NotCanonical("", "an object", text);
        }
        var answer = switch (string(fields, "answer")) {
            case "applied" -> new CommandAnswer.Applied(lines(fields));
            case "known" -> new CommandAnswer.Known();
            case "noAccount" -> new CommandAnswer.NoAccount();
            case "notOpened" -> new CommandAnswer.NotOpened(string(fields, "code"));
            case "failed" -> new CommandAnswer.Failed();
            default -> throw new NotCanonical("/answer", "a known answer", text);
        };
        return new AnswerText(Texts.id(string(fields, "command")), answer);
    }

    private static List<Line> lines(Fields fields) {
        var lines = new ArrayList<Line>();
        if (fields.get("lines") instanceof Json.Items(var items)) {
            for (var item : items) {
                if (item instanceof Fields line) {
                    lines.add(Line.of(line));
                }
            }
        }
        return lines;
    }

    private static String string(Fields fields, String key) {
        if (fields.get(key) instanceof Json.Text(var value)) {
            return value;
        }
        throw new NotCanonical("/" + key, "a string", fields.text());
    }
}
