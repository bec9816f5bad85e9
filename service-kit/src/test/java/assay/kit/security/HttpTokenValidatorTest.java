package assay.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.security.authentication.Authentication;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.reactivestreams.FlowAdapters;

/** A token that was believed before is believed again for no longer than it deserves. */
class HttpTokenValidatorTest {
    private final Set<UUID> ended = new HashSet<>();
    private ECKey key = FixedTokenKeys.KEY;

    private final TokenKeys keys = new TokenKeys() {
        @Override
        public Optional<ECPublicKey> find(String keyId) {
            return FixedTokenKeys.publicHalf(key, keyId);
        }

        @Override
        public void refresh() {
            // what is known is all there is
        }
    };

    private Duration later = Duration.ZERO;
    private final Clock clock = ((InstantSource) () -> Instant.now().plus(later)).withZone(ZoneOffset.UTC);

    private final HttpTokenValidator validator =
            new HttpTokenValidator(keys, ended::contains, Executors.newVirtualThreadPerTaskExecutor(), clock);

    private List<Authentication> asked(String token) {
        var answers = new ArrayList<Authentication>();
        var done = new java.util.concurrent.CountDownLatch(1);
        FlowAdapters.toFlowPublisher(validator.validateToken(token, null)).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(2);
            }

            @Override
            public void onNext(Authentication answer) {
                answers.add(answer);
            }

            @Override
            public void onError(Throwable failure) {
                done.countDown();
            }

            @Override
            public void onComplete() {
                done.countDown();
            }
        });
        try {
            assertThat(done.await(1, java.util.concurrent.TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    @Test
    void aTokenAskedAgainHasTheSameOwner() {
        var token = ForgedTokens.good();
        var first = asked(token);
        assertThat(first).hasSize(1);
        assertThat(asked(token).getFirst().getName()).isEqualTo(first.getFirst().getName());
    }

    @Test
    void anEndedSessionEndsABelievedToken() {
        var token = ForgedTokens.good();
        var sid =
                UUID.fromString((String) asked(token).getFirst().getAttributes().get("sid"));
        ended.add(sid);
        assertThat(asked(token)).isEmpty();
    }

    @Test
    void aBelievedTokenEndsWhenItSaysSo() {
        var token = ForgedTokens.good();
        assertThat(asked(token)).hasSize(1);
        later = Duration.ofDays(1);
        assertThat(asked(token)).isEmpty();
    }

    @Test
    void aKeyThatIsNoneAnyMoreEndsABelievedToken() {
        var token = ForgedTokens.good();
        assertThat(asked(token)).hasSize(1);
        key = FixedTokenKeys.generated("issuer-1");
        assertThat(asked(token)).isEmpty();
        key = FixedTokenKeys.generated("issuer-2");
        assertThat(asked(token)).isEmpty();
    }

    @Test
    void oneChangedLetterIsAnotherToken() {
        var token = ForgedTokens.good();
        assertThat(asked(token)).hasSize(1);
        int last = token.length() - 4;
        var letter = token.charAt(last) == 'B' ? 'C' : 'B';
        assertThat(asked(token.substring(0, last) + letter + token.substring(last + 1)))
                .isEmpty();
    }
}
