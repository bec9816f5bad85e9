package assay.core.shard;

import assay.domain.account.Event;
import assay.domain.account.Opening;
import assay.domain.instrument.Symbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What announcements say beside their event: the account's opening, the instrument of an order, the line announced
 * before on the same topic. Learnt from the lines as they pass, asked of the store when they passed before this owner's
 * time.
 */
final class Facts {

    private static final int ACCOUNTS_MAX = 10_000;

    /** What is known of one account. */
    private static final class Known {
        private @Nullable Opening opening;
        private boolean fromItsBeginning;
        private final Map<UUID, Symbol> symbolByOrder = new HashMap<>();
        private final Map<String, Long> lastByTopic = new HashMap<>();
    }

    private final int shard;
    private final ShardStore store;
    private final Map<UUID, Known> byAccount = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > ACCOUNTS_MAX;
        }
    };

    Facts(int shard, ShardStore store) {
        this.shard = shard;
        this.store = store;
    }

    private Known known(UUID account) {
        return byAccount.computeIfAbsent(account, _ -> new Known());
    }

    /** What was learnt about an account may be half of the truth. */
    void forget(UUID account) {
        byAccount.remove(account);
    }

    /** An event passes on its way out. */
    void learn(UUID account, Event event) {
        if (event instanceof Event.AccountOpened e) {
            var known = known(account);
            known.opening = new Opening(e.assessment(), e.phase(), e.predecessor(), e.packHash(), e.pack(), e.at());
            known.fromItsBeginning = true;
        } else if (event instanceof Event.OrderPlaced placed) {
            var order = placed.order();
            known(account).symbolByOrder.put(order.id(), order.symbol());
        }
    }

    Opening opening(UUID account) {
        var known = known(account);
        if (known.opening == null) {
            var saved = store.find(shard, List.of(account)).getFirst();
            known.opening = Objects.requireNonNull(saved.state().account().opening());
        }
        return known.opening;
    }

    /** The instrument of an order that is gone now. */
    Symbol symbolOfGone(UUID account, UUID order) {
        var symbol = known(account).symbolByOrder.remove(order);
        return symbol == null ? store.placed(account, order).symbol() : symbol;
    }

    /** The account's line announced on a topic before this one, which is remembered as the newest; 0 for the first. */
    long previous(UUID account, String topic, Set<String> types, long sequence) {
        var known = known(account);
        var last = known.lastByTopic.put(topic, sequence);
        if (last != null) {
            return last;
        }
        return known.fromItsBeginning ? 0 : store.lastOf(account, types, sequence);
    }
}
