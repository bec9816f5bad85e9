package assay.proof.codec;

import assay.contracts.form.Form;
import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.Json;
import assay.contracts.line.NotCanonical;
import assay.domain.rule.Loss;
import assay.domain.rule.Rule;
import java.util.Map;
import java.util.TreeMap;

/** A rule of a pack: `{id, kind, effect, …}` with the kind's own closed set of fields, the loss tuple beside them. */
final class RuleForm implements Form<Rule> {

    private static final Map<String, Class<?>> KINDS = kinds();

    private final Forms forms;

    RuleForm(Forms forms) {
        this.forms = forms;
    }

    private static Map<String, Class<?>> kinds() {
        var byKind = new TreeMap<String, Class<?>>();
        for (var each : Forms.cases(Rule.class)) {
            byKind.put(Forms.tag(each), each);
        }
        return byKind;
    }

    @Override
    public Json write(Rule rule) {
        var written = forms.writeCase((Record) rule).and("kind", Json.text(rule.kind()));
        if (!(written.get("loss") instanceof Fields loss)) {
            return written;
        }
        var flat = written.without("loss");
        for (var key : loss.keys()) {
            flat = flat.and(key, value(loss, key));
        }
        return flat;
    }

    @Override
    public Rule read(Json json, String pointer) {
        if (!(json instanceof Fields fields)) {
            throw new NotCanonical(pointer, "an object", json.text());
        }
        if (!(fields.get("kind") instanceof Json.Text(var kind)) || !KINDS.containsKey(kind)) {
            throw new NotCanonical(pointer + "/kind", "one of " + KINDS.keySet(), fields.get("kind") + "");
        }
        var type = KINDS.get(kind);
        var plain = fields.without("kind");
        boolean loss = Rule.LossRule.class.isAssignableFrom(type);
        try {
            return (Rule) forms.read(type, loss ? nested(plain) : plain);
        } catch (NotCanonical e) {
            var within = loss ? e.pointer().replaceFirst("^/loss(?=/|$)", "") : e.pointer();
            throw new NotCanonical(pointer + within, e.expected(), e.found());
        }
    }

    private static Fields nested(Fields plain) {
        var outer = plain;
        var loss = Fields.EMPTY;
        for (var key : plain.keys()) {
            if (!key.equals("id") && !key.equals("effect")) {
                outer = outer.without(key);
                loss = loss.and(key, value(plain, key));
            }
        }
        return outer.and("loss", loss);
    }

    private static Json value(Fields fields, String key) {
        var value = fields.get(key);
        if (value == null) {
            throw new IllegalStateException(Loss.class + " without " + key);
        }
        return value;
    }
}
