import { useEffect, useRef, useState } from "react";
import { simulations } from "../api/answers";
import { Refusal, type Session } from "../api/client";
import type { Question, SimulationResult } from "../api/types";
import { useWho } from "./session";
import { useChannel, useLive } from "./stream";
import { Word } from "./word";

/** The newest answer to a question about what may come, and how far the one is that is being asked. */
export interface Simulated {
  result?: SimulationResult;
  /** Names the stored answer. */
  id?: string;
  /** When the answer came, in ms since 1970. */
  at?: number;
  /** 0 to 1 while paths are being made. */
  progress?: number;
  refusal?: Refusal;
}

const FIRST_MS = 300;
const LATER_MS = 2_500;
/** Beside a socket that says how far it is and when it is over. */
const SELDOM_MS = 10_000;
const AGAIN_MS = 5_000;

/**
 * Asks when there is a question and again with every turn; the last answer stands until the next one is there. The
 * socket says how far it is and when to look; without one it looks again and again. What is asked no longer is stopped.
 * Where all places are taken it waits as long as it is told to.
 */
export function useSimulated(question: Question | undefined, turn: number): Simulated {
  const { session } = useWho();
  const [state, setState] = useState<Simulated>({});
  const about = question === undefined ? undefined : JSON.stringify(question);
  const last = useRef(about);
  const live = useLive();
  const heard = useRef({ live, word: new Word(live) });
  heard.current.live = live;
  useChannel(about === undefined ? undefined : "simulations", (each) => heard.current.word.take(each));
  useEffect(() => heard.current.word.socket(live), [live]);
  useEffect(() => {
    const anew = last.current !== about;
    last.current = about;
    if (about === undefined) {
      setState({});
      return undefined;
    }
    const stop = new AbortController();
    const say = (change: Simulated) => !stop.signal.aborted && setState((before) => ({ ...kept(before), ...change }));
    setState((before) => (anew ? { progress: 0 } : { ...kept(before), progress: 0 }));
    const word = new Word(heard.current.live);
    heard.current.word = word;
    void follow(session, JSON.parse(about) as Question, word, stop, say);
    return () => {
      stop.abort();
      word.look();
    };
  }, [session, about, turn]);
  return state;
}

const kept = ({ result, at, id }: Simulated): Simulated =>
  result === undefined ? {} : { result, ...(at === undefined ? {} : { at }), ...(id === undefined ? {} : { id }) };

async function follow(
  session: Session,
  question: Question,
  word: Word,
  stop: AbortController,
  say: (change: Simulated) => void,
): Promise<void> {
  const ask = simulations(session);
  let id: string | undefined;
  let over = false;
  stop.signal.addEventListener("abort", () => {
    if (id !== undefined && !over) {
      void ask.stop(id).catch(() => undefined);
    }
  });
  while (!stop.signal.aborted) {
    try {
      id ??= (await ask.ask(question, stop.signal)).id;
      word.about(id, (progress) => say({ progress }));
      for (let waitMs = FIRST_MS; ; waitMs = Math.min(LATER_MS, waitMs * 2)) {
        const one = await ask.one(id, stop.signal);
        if (one.result !== undefined) {
          over = true;
          return say({ result: one.result, id, at: Date.now() });
        }
        if (one.status === "failed" || one.status === "cancelled") {
          over = true;
          return say({ refusal: new Refusal(422, { code: one.code ?? one.status, detail: FAILED[one.status] }) });
        }
        say({ progress: word.atLeast(one.progress) });
        // The channel may have begun a moment after the question ended, so the first look is not as late.
        await word.wait(waitMs, waitMs === FIRST_MS ? LATER_MS : SELDOM_MS);
        if (stop.signal.aborted) {
          return;
        }
      }
    } catch (failure) {
      const refusal = Refusal.of(failure);
      if (![0, 429, 503].includes(refusal.status)) {
        over = true;
        return say({ refusal });
      }
      say({ refusal, progress: 0 });
      await pause(Math.max(AGAIN_MS, refusal.waitMs));
    }
  }
}

const FAILED = { failed: "The simulation broke off. Ask again.", cancelled: "The simulation was stopped." };

const pause = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms));

const QUIET_MS = 3_000;
/** A question reads the whole journal, five hundred lines a request, and those requests count as the trader's own. */
const LINE_MS = 10;

/** How seldom to ask about an account with so many lines, when one with a few may be asked about so often. */
export const paced = (seldomMs: number, lines: string): number => Math.max(seldomMs, Number(lines) * LINE_MS);

/** Counts up after something changed: a moment later, and never more often than so many ms. */
export function usePaced(changes: unknown, seldomMs: number): number {
  const [turn, setTurn] = useState(0);
  const told = useRef(changes);
  const at = useRef(-seldomMs);
  const timer = useRef<number>(undefined);
  useEffect(() => {
    if (told.current === changes || timer.current !== undefined) {
      return;
    }
    const waitMs = Math.max(QUIET_MS, at.current + seldomMs - performance.now());
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      at.current = performance.now();
      setTurn((count) => count + 1);
    }, waitMs);
    told.current = changes;
  }, [changes, seldomMs]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return turn;
}
