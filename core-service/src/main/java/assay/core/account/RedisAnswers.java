package assay.core.account;

import assay.contracts.line.NotCanonical;
import assay.core.shard.Answers;
import assay.core.shard.CommandAnswer;
import java.util.UUID;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers to requests of this instance directly, to those of others through their Redis channel. An answer that is lost
 * there costs a client two seconds and a look at the journal.
 */
final class RedisAnswers implements Answers {

    private static final Logger LOG = LoggerFactory.getLogger(RedisAnswers.class);

    private final RedissonClient redis;
    private final String instance;
    private final Waiting waiting;

    RedisAnswers(RedissonClient redis, String instance, Waiting waiting) {
        this.redis = redis;
        this.instance = instance;
        this.waiting = waiting;
    }

    /** Begins to listen for answers from other instances; false when Redis does not answer now. */
    boolean listen() {
        try {
            topic(instance).addListener(String.class, (_, text) -> receive(text));
            return true;
        } catch (RedisException e) {
            LOG.warn("answers of other instances cannot be heard yet: {}", e.toString());
            return false;
        }
    }

    private RTopic topic(String name) {
        return redis.getTopic("core:answers:" + name, StringCodec.INSTANCE);
    }

    private void receive(String text) {
        try {
            var answer = AnswerText.of(text);
            waiting.complete(answer.command(), answer.answer());
        } catch (NotCanonical e) {
            LOG.warn("an answer cannot be read: {}", e.toString());
        }
    }

    @Override
    public void answer(String origin, UUID command, CommandAnswer answer) {
        if (origin.equals(instance)) {
            waiting.complete(command, answer);
        } else if (!origin.isEmpty()) {
            topic(origin).publishAsync(new AnswerText(command, answer).text()).exceptionally(failure -> {
                LOG.debug("an answer did not leave: {}", failure.toString());
                return 0L;
            });
        }
    }
}
