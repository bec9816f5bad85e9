package assay.core.shard;

import assay.contracts.announcement.TradingAnnouncement;
import assay.contracts.announcement.TradingAnnouncement.RuleRoom;
import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.domain.account.AccountState;
import assay.domain.step.Headroom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Equity, floors and room of an account at one entry: drawn, never judged. */
public record EquitySample(UUID account, Instant at, TradingAnnouncement.EquityMarked body) {

    public long tape() {
        return body.tape();
    }

    /** What is drawn, as the topic has it. */
    public Fields fields() {
        return Forms.PLAIN.writeCase(body);
    }

    /** The account as it stands behind an entry, or null while a position has no price at all. */
    static @Nullable EquitySample of(UUID account, AccountState state, TapePoint point) {
        var headroom = Headroom.of(state, point.market());
        var equity = headroom.equity();
        if (equity == null) {
            return null;
        }
        List<RuleRoom> rooms = headroom.rules().stream()
                .filter(each -> each.floor() != null && each.room() != null)
                .map(each -> new RuleRoom(each.rule(), String.valueOf(each.floor()), String.valueOf(each.room())))
                .toList();
        var body = new TradingAnnouncement.EquityMarked(
                point.sequence(), headroom.balance().toString(), equity.toString(), rooms);
        return new EquitySample(account, point.at(), body);
    }
}
