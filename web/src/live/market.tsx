import { createContext, use, useEffect, useRef, useState, type ReactNode } from "react";
import { open } from "../api/calls";
import type { Refusal } from "../api/client";
import type { Instrument, Mark, MarkState } from "../api/types";
import { usePolled } from "./polled";
import { useChannel, useLive } from "./stream";

const MARKS_EVERY_MS = 3_000;
/** Beside a socket only what is not streamed is asked for: terms and whether a market is open. */
const TERMS_EVERY_MS = 20_000;

/** The market as this page knows it. */
export interface Market {
  /** Absent until the first answer. */
  instruments?: Instrument[];
  refusal?: Refusal;
}

const Context = createContext<Market>({});

/** Keeps the marks of every instrument fresh for all pages below: by the socket, or by asking while there is none. */
export function MarketProvider({ children }: { children: ReactNode }) {
  const live = useLive();
  const { value, refusal } = usePolled(open.instruments, "marks", live ? TERMS_EVERY_MS : MARKS_EVERY_MS);
  const streamed = useStreamedMarks();
  const market: Market = {};
  if (value !== undefined) {
    market.instruments = value.items.map((each) => newer(each, streamed[each.symbol]));
  }
  if (refusal !== undefined) {
    market.refusal = refusal;
  }
  return <Context value={market}>{children}</Context>;
}

/** The mark that stands later on the tape. */
function newer(instrument: Instrument, mark: Mark | undefined): Instrument {
  const before = instrument.mark;
  return mark === undefined || (before !== undefined && BigInt(before.tape) >= BigInt(mark.tape))
    ? instrument
    : { ...instrument, mark };
}

/** Marks that the socket brought, put on the page once a frame. */
function useStreamedMarks(): Record<string, Mark> {
  const [marks, setMarks] = useState<Record<string, Mark>>({});
  const fresh = useRef<Record<string, Mark>>({});
  const frame = useRef<number>(undefined);
  useChannel("marks", (heard) => {
    if (heard.type !== "event") {
      return;
    }
    const { symbol, ...mark } = heard.data as { symbol: string; state: MarkState };
    fresh.current[symbol] = { ...mark, tape: heard.sequence };
    frame.current ??= requestAnimationFrame(() => {
      frame.current = undefined;
      const taken = fresh.current;
      fresh.current = {};
      setMarks((last) => ({ ...last, ...taken }));
    });
  });
  useEffect(() => () => cancelAnimationFrame(frame.current ?? 0), []);
  return marks;
}

export const useMarket = (): Market => use(Context);

/** One instrument's terms and mark, once they are known. */
export const useInstrument = (symbol: string | undefined): Instrument | undefined =>
  use(Context).instruments?.find((each) => each.symbol === symbol);
