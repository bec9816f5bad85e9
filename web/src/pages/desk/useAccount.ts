import { useState } from "react";
import { about } from "../../api/calls";
import type { Refusal } from "../../api/client";
import type { Assessment, Objectives, Violation } from "../../api/types";
import { usePolled } from "../../live/polled";
import { useWho } from "../../live/session";
import { useChannel, useLive } from "../../live/stream";
import { extend, NOTHING, type Chain } from "../../proof/chain";
import type { Held } from "../../sums/equity";
import { EMPTY, fold, type History } from "../../sums/history";
import { foldOrders, type Orders } from "../../sums/orders";

/** With all that a page asks this stays well below the hundred requests a minute that a person has. */
const EVERY_MS = 6_000;
/** Beside a socket, which says when there is something new. */
const SELDOM_MS = 10_000;

/** One account as the platform answers. */
export interface Standing {
  assessment: Assessment;
  objectives: Objectives;
  positions: Held[];
  violations: Violation[];
}

/** Its journal as this browser read and hashed it, and what that tells. */
export interface Told {
  chain: Chain;
  history: History;
  orders: Orders;
}

export interface AccountNow {
  standing?: Standing;
  refusal?: Refusal;
  told: Told;
  journalRefusal?: Refusal;
  /** Asks at once instead of at the next beat. */
  poke: () => void;
}

/** Keeps one account fresh. */
export function useAccount(id: string): AccountNow {
  const { session } = useWho();
  const [pokes, setPokes] = useState(0);
  const live = useLive();
  const poke = () => setPokes((count) => count + 1);
  useChannel(`assessment:${id}`, (heard) => heard.type !== "receipt" && poke());
  const standing = usePolled(
    async (signal): Promise<Standing> => {
      const ask = about(session, id);
      const [assessment, objectives, positions, violations] = await Promise.all([
        ask.assessment(signal),
        ask.objectives(signal),
        ask.positions(signal),
        ask.violations(signal),
      ]);
      return { assessment, objectives, positions, violations };
    },
    `account ${id}`,
    live ? SELDOM_MS : EVERY_MS,
    pokes,
  );
  const journal = useJournal(id, pokes);
  const now: AccountNow = { told: journal.told, poke };
  if (standing.value !== undefined) {
    now.standing = { ...standing.value, positions: withCosts(standing.value.positions, journal.told.history) };
  }
  if (standing.refusal !== undefined) {
    now.refusal = standing.refusal;
  }
  if (journal.refusal !== undefined) {
    now.journalRefusal = journal.refusal;
  }
  return now;
}

/** Reads an account's journal to its end, again and again, hashing every line. */
export function useJournal(id: string, pokes: number): { told: Told; refusal?: Refusal } {
  const { session } = useWho();
  const live = useLive();
  const [told, setTold] = useState<Told>({ chain: NOTHING, history: EMPTY, orders: {} });
  const { refusal } = usePolled(
    async (signal) => {
      let next = told;
      for (let more = true; more;) {
        const since = next.chain.tail.at(-1)?.line.sequence ?? "0";
        const page = await about(session, id).journal(since, signal);
        if (page.items.length > 0) {
          next = {
            chain: await extend(next.chain, page.items),
            history: fold(next.history, page.items),
            orders: foldOrders(next.orders, page.items),
          };
          setTold(next);
        }
        more = page.next !== undefined;
      }
      return next.chain.count;
    },
    `journal ${id}`,
    live ? SELDOM_MS : EVERY_MS,
    pokes,
  );
  return refusal === undefined ? { told } : { told, refusal };
}

/** The exact cost of the journal, where it is of the same position. */
function withCosts(positions: Held[], history: History): Held[] {
  return positions.map((each) => {
    const known = history.costs[each.symbol];
    return known?.quantity === each.quantity ? { ...each, cost: known.cost } : each;
  });
}
