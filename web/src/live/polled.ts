import { useEffect, useRef, useState } from "react";
import { Refusal } from "../api/client";

/** The newest answer to a question that is asked again and again. A refusal leaves the last answer standing. */
export interface Polled<T> {
  value?: T;
  refusal?: Refusal;
  /** When the last answer came, in ms since the page was loaded. */
  at?: number;
}

/**
 * Asks at once and then again so many ms after each answer, never twice at the same time. A change of `about` begins
 * anew and forgets the old answer; a change of `poke` asks again soon and forgets nothing; without a question nothing
 * is asked.
 */
export function usePolled<T>(
  question: ((signal: AbortSignal) => Promise<T>) | undefined,
  about: string | undefined,
  everyMs: number,
  poke = 0,
): Polled<T> {
  const [polled, setPolled] = useState<{ about: string | undefined; answer: Polled<T> }>({ about, answer: {} });
  const asked = useRef(question);
  const now = useRef<() => void>(undefined);
  asked.current = question;
  useEffect(() => {
    if (about === undefined) {
      return undefined;
    }
    const stop = new AbortController();
    let timer: number | undefined;
    let asking = false;
    let again = false;
    let waitMs = 0;
    const ask = async (): Promise<void> => {
      asking = true;
      again = false;
      waitMs = 0;
      try {
        const value = await asked.current?.(stop.signal);
        if (!stop.signal.aborted && value !== undefined) {
          setPolled({ about, answer: { value, at: performance.now() } });
        }
      } catch (failure) {
        if (!stop.signal.aborted) {
          const refusal = Refusal.of(failure);
          waitMs = refusal.waitMs;
          setPolled((last) => ({ about, answer: { ...(last.about === about ? last.answer : {}), refusal } }));
        }
      }
      asking = false;
      if (!stop.signal.aborted) {
        timer = window.setTimeout(() => void ask(), Math.max(waitMs, again ? 0 : everyMs));
      }
    };
    now.current = () => {
      if (asking) {
        again = true;
        return;
      }
      window.clearTimeout(timer);
      void ask();
    };
    void ask();
    return () => {
      stop.abort();
      now.current = undefined;
      window.clearTimeout(timer);
    };
  }, [about, everyMs]);
  useEffect(() => {
    if (poke > 0) {
      now.current?.();
    }
  }, [poke]);
  return polled.about === about ? polled.answer : {};
}

/** Asks once, and again when `about` changes or `retry` is called. */
export function useAsked<T>(
  question: (signal: AbortSignal) => Promise<T>,
  about: string | undefined,
): Polled<T> & { retry: () => void } {
  const [asked, setAsked] = useState(0);
  const answer = usePolled(question, about, NEVER_MS, asked);
  return { ...answer, retry: () => setAsked((count) => count + 1) };
}

/** The longest that a browser's timer takes: about 24 days. */
const NEVER_MS = 2_147_483_647;
