package assay.core.assessment;

import assay.core.account.PreviewView;
import assay.domain.step.Preview;

/** What an order would do, in the shape it is answered in. */
final class PreviewShapes {
    private PreviewShapes() {}

    static HttpAnswers.Preview preview(AssessmentRow row, PreviewView view, JournalShapes shapes) {
        var preview = view.preview();
        var reason = preview.reason();
        var fill = preview.fill();
        return new HttpAnswers.Preview(
                preview.accepted(),
                reason == null ? null : shapes.reason(reason),
                fill == null
                        ? null
                        : new HttpAnswers.Fill(
                                fill.price().toString(),
                                fill.quantity().toString(),
                                fill.fee().toString()),
                preview.rules().stream().map(PreviewShapes::room).toList(),
                row.account(),
                Long.toString(view.before().tape()),
                Long.toString(view.before().head().sequence()));
    }

    private static HttpAnswers.RuleRoom room(Preview.RuleRoom room) {
        var atStop = room.roomAtStop();
        return new HttpAnswers.RuleRoom(
                room.rule(),
                room.roomBefore().toString(),
                room.roomAfter().toString(),
                atStop == null ? null : atStop.toString());
    }
}
