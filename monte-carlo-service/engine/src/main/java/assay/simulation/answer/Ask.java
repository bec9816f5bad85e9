package assay.simulation.answer;

import assay.simulation.engine.Engine;
import assay.simulation.engine.Question;
import assay.simulation.engine.Simulator;
import assay.simulation.engine.Tally;

/**
 * A question with who answers it.
 *
 * @param paths above zero
 */
public record Ask(Question question, long paths, Simulator engine, Engine.Watcher watcher) {

    Tally tally() {
        return engine.run(question, paths, watcher);
    }

    /** The same about another question, with a share of the paths; progress is told once for all of them. */
    Ask part(Question other, long number, long parts) {
        var share = Math.max(1, paths / parts);
        var before = number * share;
        var told = new Engine.Watcher(done -> watcher.progress().accept(before + done), watcher.stopped());
        return new Ask(other, share, engine, told);
    }

    /** The ids of the loss rules in the order of the tally. */
    java.util.List<String> rules() {
        return question.pack().phases().get(question.phase()).rules().stream()
                .filter(assay.domain.rule.Rule.LossRule.class::isInstance)
                .map(assay.domain.rule.Rule::id)
                .toList();
    }
}
