package assay.market.tape;

import assay.market.feed.HttpVenueFeed;
import assay.market.feed.Product;
import assay.market.feed.coinbase.CoinbaseSession;
import assay.market.feed.kraken.KrakenSession;
import assay.market.listing.Listing;
import assay.market.listing.Listings;
import assay.market.mark.LiveQuotes;
import assay.market.quality.KafkaDeadLetters;
import assay.market.time.Moment;
import assay.market.time.SystemMoments;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Puts the parts together: clocks, quarantine, the venues' picture, and a feed for each venue. */
@Factory
final class MarketFactory {
    @Singleton
    Listing listing() {
        return Listings.spot();
    }

    @Singleton
    Moment.Source clocks() {
        return new SystemMoments(Clock.systemUTC(), System::nanoTime);
    }

    @Singleton
    @Bean(preDestroy = "close")
    KafkaDeadLetters deadLetters(@Value("${kafka.bootstrap.servers}") String servers) {
        return new KafkaDeadLetters(servers);
    }

    @Singleton
    LiveQuotes quotes(KafkaDeadLetters deadLetters) {
        return new LiveQuotes(deadLetters);
    }

    @Singleton
    TapeRun.World world(Listing listing, LiveQuotes quotes, Moment.Source clocks) {
        return new TapeRun.World(listing, quotes, clocks, Leadership::bySilence);
    }

    @Context
    @Named(CoinbaseSession.VENUE)
    @Bean(preDestroy = "close")
    HttpVenueFeed coinbase(@Value("${venues.coinbase.url}") String url, Listing listing, LiveQuotes quotes) {
        var products = products(listing, CoinbaseSession.VENUE);
        var feed = new HttpVenueFeed(
                new HttpVenueFeed.Place(CoinbaseSession.VENUE, address(url, CoinbaseSession.LIVE)),
                (generation, ends) -> new CoinbaseSession(products, generation, ends),
                quotes,
                System::nanoTime);
        feed.start();
        return feed;
    }

    @Context
    @Named(KrakenSession.VENUE)
    @Bean(preDestroy = "close")
    HttpVenueFeed kraken(@Value("${venues.kraken.url}") String url, Listing listing, LiveQuotes quotes) {
        var products = products(listing, KrakenSession.VENUE);
        var feed = new HttpVenueFeed(
                new HttpVenueFeed.Place(KrakenSession.VENUE, address(url, KrakenSession.LIVE)),
                (generation, ends) -> new KrakenSession(products, generation, ends),
                quotes,
                System::nanoTime);
        feed.start();
        return feed;
    }

    private static URI address(String setting, String live) {
        return URI.create(setting.equals("live") ? live : setting);
    }

    private static List<Product> products(Listing listing, String venue) {
        return listing.instruments().stream()
                .flatMap(listed -> listed.sources().stream()
                        .filter(source -> source.venue().equals(venue))
                        .map(source -> new Product(listed.symbol(), source.product())))
                .toList();
    }
}
