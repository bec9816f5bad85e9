import { useEffect, useState } from "react";
import { open } from "../../api/calls";
import type { Book } from "../../api/types";
import { useInstrument } from "../../live/market";
import { usePolled } from "../../live/polled";
import { useChannel, useLive } from "../../live/stream";
import { decimal, drawn, plain, price, shown } from "../../sums/decimal";
import { Nothing, Panel } from "../../ui/parts";
import { venueName } from "../../words/rules";

const EVERY_MS = 6_000;
const SELDOM_MS = 30_000;
const LEVELS = 6;

/** The book that this account fills against: its venue's newest slice on the tape. */
export function BookPanel({ symbol, venue }: { symbol: string; venue: string | undefined }) {
  const live = useLive();
  const { value, refusal } = usePolled(
    (signal) => open.book(symbol, signal),
    `book ${symbol}`,
    live ? SELDOM_MS : EVERY_MS,
  );
  const streamed = useStreamedBook(symbol, venue);
  const asked = value?.items.find((each) => each.venue === venue) ?? value?.items[0];
  const book =
    streamed !== undefined && (asked === undefined || BigInt(streamed.tape) > BigInt(asked.tape)) ? streamed : asked;
  return (
    <Panel
      title={`Book of ${symbol}`}
      id="book"
      className="book-room"
      aside={<span className="dim">{venueName(book?.venue ?? venue ?? "")}</span>}
    >
      {book === undefined || (book.bids.length === 0 && book.asks.length === 0) ? (
        <Nothing>
          {refusal ? refusal.message : value === undefined ? "Asking for the book\u2026" : "No slice yet."}
        </Nothing>
      ) : (
        <Ladder book={book} symbol={symbol} />
      )}
    </Panel>
  );
}

/** The newest slice that the socket brought. */
function useStreamedBook(symbol: string, venue: string | undefined): Book | undefined {
  const [book, setBook] = useState<Book>();
  useEffect(() => setBook(undefined), [symbol]);
  useChannel(`book:${symbol}`, (heard) => {
    if (heard.type === "event" && (venue === undefined || heard.data["venue"] === venue)) {
      setBook({ ...(heard.data as unknown as Book), tape: heard.sequence });
    }
  });
  return book;
}

function Ladder({ book, symbol }: { book: Book; symbol: string }) {
  const tick = useInstrument(symbol)?.tick ?? "0.01";
  const asks = book.asks.slice(0, LEVELS).reverse();
  const bids = book.bids.slice(0, LEVELS);
  const most = Math.max(...[...asks, ...bids].map(([, size = "0"]) => drawn(decimal(size))), 1e-8);
  const row =
    (side: string) =>
    ([at = "0", size = "0"]: string[]) => (
      <tr key={`${side} ${at}`} className={side}>
        <td className="number">{price(at, tick)}</td>
        <td className="number">{shown(decimal(size), 4)}</td>
        <td className="depth" aria-hidden="true">
          <svg width="100%" height="10">
            <rect width={`${(drawn(decimal(size)) / most) * 100}%`} height="10" rx="2" />
          </svg>
        </td>
      </tr>
    );
  const [bid, ask] = [book.bids[0]?.[0], book.asks[0]?.[0]];
  return (
    <table className="book">
      <thead>
        <tr>
          <th scope="col" className="number">
            Price
          </th>
          <th scope="col" className="number">
            Size
          </th>
          <th scope="col">
            <span className="unseen">Depth</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {asks.map(row("ask"))}
        <tr className="spread">
          <td className="number dim" colSpan={3}>
            {bid !== undefined && ask !== undefined
              ? `spread ${price(plain(decimal(ask) - decimal(bid)), tick)}`
              : "one side only"}
          </td>
        </tr>
        {bids.map(row("bid"))}
      </tbody>
    </table>
  );
}
