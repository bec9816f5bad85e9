package assay.simulation.question;

import assay.domain.rule.Pack;
import assay.kit.problem.Problem;
import assay.proof.codec.PackFile;
import assay.simulation.engine.Question;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** What a request is about, fetched with the caller's own right to it. */
@Singleton
class Subjects {
    private final HttpCore core;

    Subjects(HttpCore core) {
        this.core = core;
    }

    /** The question of a request, everything that it does not say assumed. */
    Question question(HttpQuestion request, Framing framing, SimulationHandler.Caller caller) {
        var named = (request.assessmentId() == null ? 0 : 1)
                + (request.pack() == null ? 0 : 1)
                + (request.draft() == null ? 0 : 1);
        if (named != 1) {
            throw Problem.invalid("/assessmentId", "one-subject", "Name an assessment, a pack, or a draft.");
        }
        var forAdmins = request.draft() != null || request.kind().equals("population");
        if (forAdmins && !caller.admin()) {
            throw Problem.forbidden();
        }
        if (request.kind().equals("strategy-validation") && request.assessmentId() == null) {
            throw Problem.invalid("/assessmentId", "required", "There are no trades without an assessment.");
        }
        try {
            if (request.assessmentId() != null) {
                return framing.about(core.assessment(request.assessmentId(), caller.authorization()));
            }
            return framing.about(pack(request), phase(request, pack(request)));
        } catch (IllegalArgumentException outOfRange) {
            throw Problem.unprocessable("out-of-range", String.valueOf(outOfRange.getMessage()));
        }
    }

    private static int phase(HttpQuestion request, Pack pack) {
        var phase = request.phase() == null ? 0 : request.phase();
        if (phase >= pack.phases().size()) {
            throw Problem.invalid(
                    "/phase", "no-such-phase", "The pack has " + pack.phases().size() + " phases.");
        }
        return phase;
    }

    private Pack pack(HttpQuestion request) {
        if (request.draft() == null) {
            return core.pack(String.valueOf(request.pack()));
        }
        try {
            var pack = PackFile.readable(request.draft().getBytes(StandardCharsets.UTF_8));
            var findings = pack.findings();
            if (!findings.isEmpty()) {
                var first = findings.getFirst();
                throw Problem.invalid("/draft" + first.pointer(), first.code(), "The draft cannot stand.");
            }
            return pack;
        } catch (assay.contracts.line.NotCanonical wrong) {
            throw Problem.invalid("/draft" + wrong.pointer(), "malformed", "The draft is no pack.");
        }
    }
}
