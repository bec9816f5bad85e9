package assay.report.document;

import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.Texts;
import java.util.ArrayList;
import java.util.List;

/** A document as canonical JSON: sections of facts and tables, every value a string as exact as it is known. */
final class JsonDocument {
    private JsonDocument() {}

    static byte[] write(Document document) {
        var sections = new ArrayList<Json>();
        var title = document.title();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading(var text)) {
                title = text;
            } else if (!(block instanceof Block.Chart)) {
                sections.add(section(title, block));
            }
        }
        return Fields.with("type", document.type())
                .with("title", document.title())
                .with("at", Texts.instant(document.at()))
                .with("hash", document.hash())
                .with("sections", new Json.Items(sections))
                .build()
                .bytes();
    }

    private static Fields section(String title, Block block) {
        var section = Fields.with("title", title);
        switch (block) {
            case Block.Text(var text) -> section.with("text", text);
            case Block.Facts(var facts) ->
                section.with(
                        "facts",
                        new Json.Items(facts.stream()
                                .<Json>map(fact -> Fields.with("name", fact.name())
                                        .with("value", fact.value().exact())
                                        .build())
                                .toList()));
            case Block.Table table -> table(section, table);
            case Block.Heading _, Block.Chart _ -> {}
        }
        return section.build();
    }

    private static void table(Fields.Builder section, Block.Table table) {
        section.with("caption", table.caption())
                .with(
                        "columns",
                        texts(table.columns().stream().map(Block.Column::title).toList()))
                .with(
                        "rows",
                        new Json.Items(table.rows().stream()
                                .<Json>map(row ->
                                        texts(row.stream().map(Value::exact).toList()))
                                .toList()))
                .with("totals", texts(table.totals().stream().map(Value::exact).toList()));
    }

    private static Json texts(List<String> texts) {
        return new Json.Items(texts.stream().<Json>map(Json::text).toList());
    }
}
