package assay.market.feed.kraken;

import assay.market.book.VenueBook;
import java.util.zip.CRC32;

/**
 * CRC-32 over the ten best asks and bids as the venue wrote them, the point and leading zeros taken away.
 *
 * <p>Source: Kraken, guide to the book checksum of WebSocket v2.
 */
final class KrakenChecksum {
    private static final int LEVELS = 10;

    private final CRC32 crc = new CRC32();
    private final byte[] text = new byte[LEVELS * 4 * 20];
    private int length;

    long of(VenueBook book) {
        length = 0;
        book.digits(LEVELS, this::append);
        crc.reset();
        crc.update(text, 0, length);
        return crc.getValue();
    }

    private void append(long digits) {
        if (digits == 0) {
            return;
        }
        var from = length;
        for (var rest = digits; rest > 0; rest /= 10) {
            text[length++] = (byte) ('0' + rest % 10);
        }
        for (int left = from, right = length - 1; left < right; left++, right--) {
            var swapped = text[left];
            text[left] = text[right];
            text[right] = swapped;
        }
    }
}
