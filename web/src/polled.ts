import { useEffect, useRef, useState } from "react";
import { Refusal } from "./api";

/** The newest answer to a question that is asked again and again. A refusal leaves the last answer standing. */
export interface Polled<T> {
  value?: T;
  refusal?: Refusal;
  /** When the last answer came, in ms since the page was loaded. */
  at?: number;
}

/**
 * Asks at once and then again so many ms after each answer, never twice at the same time. A change of `about` begins
 * anew and forgets the old answer; without a question nothing is asked.
 */
export function usePolled<T>(
  question: ((signal: AbortSignal) => Promise<T>) | undefined,
  about: string | undefined,
  everyMs: number,
): Polled<T> {
  const [polled, setPolled] = useState<{ about: string | undefined; answer: Polled<T> }>({ about, answer: {} });
  const asked = useRef(question);
  asked.current = question;
  useEffect(() => {
    if (about === undefined) {
      return undefined;
    }
    const stop = new AbortController();
    let timer: number | undefined;
    const ask = async (): Promise<void> => {
      try {
        const value = await asked.current?.(stop.signal);
        if (!stop.signal.aborted && value !== undefined) {
          setPolled({ about, answer: { value, at: performance.now() } });
        }
      } catch (failure) {
        if (!stop.signal.aborted) {
          const refusal = failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) });
          setPolled((last) => ({ about, answer: { ...(last.about === about ? last.answer : {}), refusal } }));
        }
      }
      if (!stop.signal.aborted) {
        timer = window.setTimeout(() => void ask(), everyMs);
      }
    };
    void ask();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [about, everyMs]);
  return polled.about === about ? polled.answer : {};
}
