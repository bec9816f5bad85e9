import { createContext, use, type ReactNode } from "react";
import { open } from "../api/calls";
import type { Refusal } from "../api/client";
import type { Instrument } from "../api/types";
import { usePolled } from "./polled";

const MARKS_EVERY_MS = 500;

/** The market as this page knows it. */
export interface Market {
  /** Absent until the first answer. */
  instruments?: Instrument[];
  refusal?: Refusal;
}

const Context = createContext<Market>({});

/** Keeps the marks of every instrument fresh for all pages below. */
export function MarketProvider({ children }: { children: ReactNode }) {
  const { value, refusal } = usePolled(open.instruments, "marks", MARKS_EVERY_MS);
  const market: Market = {};
  if (value !== undefined) {
    market.instruments = value.items;
  }
  if (refusal !== undefined) {
    market.refusal = refusal;
  }
  return <Context value={market}>{children}</Context>;
}

export const useMarket = (): Market => use(Context);

/** One instrument's terms and mark, once they are known. */
export const useInstrument = (symbol: string | undefined): Instrument | undefined =>
  use(Context).instruments?.find((each) => each.symbol === symbol);
