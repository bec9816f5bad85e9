package assay.core.assessment;

import assay.contracts.form.Forms;
import assay.contracts.line.Texts;
import assay.core.account.AccountView;
import assay.domain.account.Account;
import assay.domain.account.Status;
import assay.domain.mark.Mark;
import assay.domain.number.Money;
import assay.domain.number.Price;
import assay.domain.position.Position;
import assay.domain.rule.Pack;
import assay.domain.step.Headroom;
import assay.domain.tape.Market;
import assay.domain.tape.TapeBody;
import org.jspecify.annotations.Nullable;

/** An account's present state in the shapes it is answered in. */
final class AccountShapes {
    private static final String NO_HASH = "0".repeat(64);

    private AccountShapes() {}

    /** An account that is not open yet stands where its genesis will put it. */
    static HttpAnswers.Assessment unopened(AssessmentRow row, Pack pack) {
        var phase = pack.phases().get(row.phase());
        var capital = phase.capital().toString();
        return new HttpAnswers.Assessment(
                row.id(),
                row.account(),
                "active",
                phase.name(),
                capital,
                capital,
                capital,
                "0",
                "0",
                NO_HASH,
                tier(row),
                row.pack(),
                row.origin(),
                Texts.instant(row.created()));
    }

    static HttpAnswers.Assessment assessment(AssessmentRow row, AccountView view) {
        var account = view.state().account();
        var headroom = Headroom.of(view.state(), view.market());
        var phase = account.phase();
        return new HttpAnswers.Assessment(
                row.id(),
                row.account(),
                status(account),
                phase.name(),
                headroom.balance().toString(),
                text(headroom.equity()),
                phase.capital().toString(),
                Long.toString(view.tape()),
                Long.toString(view.head().sequence()),
                view.head().hash(),
                tier(row),
                row.pack(),
                row.origin(),
                Texts.instant(row.created()));
    }

    private static HttpAnswers.Tier tier(AssessmentRow row) {
        return new HttpAnswers.Tier(row.tier(), row.tierName(), Long.toString(row.tierVersion()));
    }

    /** A halted account is frozen as well: nothing is applied to it until the platform's people have looked. */
    private static String status(Account account) {
        return switch (account.status()) {
            case UNOPENED, ACTIVE -> account.frozen() ? "frozen" : "active";
            case PASSED -> "passed";
            case FAILED -> "failed";
            case EXPIRED, GIVEN_UP -> "abandoned";
            case HALTED -> "frozen";
        };
    }

    static boolean isOver(Status status) {
        return status.ended();
    }

    static HttpAnswers.Objectives objectives(AccountView view) {
        var headroom = Headroom.of(view.state(), view.market());
        return new HttpAnswers.Objectives(
                headroom.rules().stream().map(AccountShapes::objective).toList(),
                headroom.bindsFirst(),
                view.account(),
                Long.toString(view.tape()),
                Long.toString(view.head().sequence()));
    }

    private static HttpAnswers.Objective objective(Headroom.Room room) {
        var binds = room.bindsAt();
        return new HttpAnswers.Objective(
                room.rule(),
                room.kind(),
                Forms.word(room.effect()),
                Forms.word(room.standing()),
                room.value(),
                text(room.floor()),
                room.target(),
                text(room.room()),
                binds == null
                        ? null
                        : new HttpAnswers.Binding(
                                binds.symbol().name(), binds.price().toString()));
    }

    static HttpAnswers.Positions positions(AccountView view) {
        return new HttpAnswers.Positions(
                view.state().account().positions().stream()
                        .map(position -> position(position, view.market()))
                        .toList(),
                view.account(),
                Long.toString(view.tape()),
                Long.toString(view.head().sequence()));
    }

    private static HttpAnswers.Position position(Position position, Market market) {
        var price = closingSide(position, market);
        return new HttpAnswers.Position(
                position.symbol().name(),
                position.quantity().toString(),
                position.averagePrice().toString(),
                price == null ? null : position.profitAt(price).toString());
    }

    /** What it would close at by the mark in force: a long at the bid, a short at the ask. */
    private static @Nullable Price closingSide(Position position, Market market) {
        var entry = market.mark(position.symbol());
        if (entry == null || !(entry.body() instanceof TapeBody.Marked(Mark mark))) {
            return null;
        }
        return position.isLong() ? mark.bid() : mark.ask();
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.toString();
    }
}
