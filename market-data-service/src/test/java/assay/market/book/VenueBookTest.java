package assay.market.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VenueBookTest {
    @Test
    void theBestLevelsComeFirst() throws Exception {
        var book = new VenueBook(10);
        book.apply(changes(true, "b 99 1", "b 100 2", "a 102 1", "a 101 3"));
        assertThat(book.view(10).bids()).extracting(BookView.Level::price).containsExactly(units(100), units(99));
        assertThat(book.view(10).asks()).extracting(BookView.Level::price).containsExactly(units(101), units(102));
        assertThat(book.crossed()).isFalse();
    }

    @Test
    void zeroRemovesALevelAndRemovingAnUnknownOneIsNothing() throws Exception {
        var book = new VenueBook(10);
        book.apply(changes(true, "b 99 1", "b 100 2", "a 101 3"));
        book.apply(changes(false, "b 100 0", "b 50 0"));
        assertThat(book.view(10).bids()).extracting(BookView.Level::price).containsExactly(units(99));
    }

    @Test
    void aLevelThatFallsBehindTheDepthIsForgotten() throws Exception {
        var book = new VenueBook(2);
        book.apply(changes(true, "b 1 1", "b 2 1", "a 10 1", "a 11 1"));
        book.apply(changes(false, "b 3 1"));
        book.apply(changes(false, "b 3 0"));
        assertThat(book.view(10).bids()).extracting(BookView.Level::price).containsExactly(units(2));
    }

    @Test
    void severalChangesOfOnePriceInOneMessageApplyInOrder() throws Exception {
        var book = new VenueBook(10);
        book.apply(changes(true, "b 1 1", "a 2 1"));
        book.apply(changes(false, "b 1 0", "b 1 5"));
        assertThat(book.view(1).bids()).containsExactly(new BookView.Level(units(1), units(5)));
    }

    @Test
    void aBidAboveTheAskIsCrossedAndEqualIsNot() throws Exception {
        var book = new VenueBook(10);
        book.apply(changes(true, "b 2 1", "a 2 1"));
        assertThat(book.crossed()).isFalse();
        book.apply(changes(false, "b 3 1"));
        assertThat(book.crossed()).isTrue();
    }

    @Test
    void aLongWalkEndsLikeASortedMap() throws Exception {
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var book = new VenueBook(Integer.MAX_VALUE);
            var expected = new TreeMap<Long, Long>();
            for (var step = 0; step < 2_000; step++) {
                var price = 1 + random.nextInt(300);
                var size = random.nextInt(3);
                book.apply(changes(false, "a " + price + " " + size));
                if (size == 0) {
                    expected.remove(units(price));
                } else {
                    expected.put(units(price), units(size));
                }
            }
            var levels = expected.entrySet().stream()
                    .map(level -> new BookView.Level(level.getKey(), level.getValue()))
                    .toList();
            assertThat(book.view(1_000).asks()).as("seed %d", seed).isEqualTo(levels);
        }
    }

    static BookChanges changes(boolean snapshot, String... levels) throws Exception {
        var changes = new BookChanges().snapshot(snapshot);
        for (var level : levels) {
            var parts = level.split(" ", -1);
            changes.begin();
            changes.side(parts[0].equals("b"));
            changes.price(parts[1].toCharArray(), 0, parts[1].length());
            changes.size(parts[2].toCharArray(), 0, parts[2].length());
        }
        return changes;
    }

    private static long units(long whole) {
        return whole * 100_000_000L;
    }
}
