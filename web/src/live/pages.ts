import { useEffect, useRef, useState } from "react";
import { Refusal } from "../api/client";
import type { Items } from "../api/types";

/** A list as far as it was read. */
export interface Pages<T> {
  /** Absent until the first answer. */
  items?: T[];
  refusal?: Refusal;
  busy: boolean;
  /** Reads what comes after; absent at the end of the list. */
  more?: () => void;
  /** Reads the list anew. */
  again: () => void;
}

/** Reads a list page by page. A change of `about` begins anew; an answer to an older question is dropped. */
export function usePages<T>(page: (before?: string) => Promise<Items<T>>, about: string): Pages<T> {
  const [state, setState] = useState<{ items?: T[]; next?: string; refusal?: Refusal; busy: boolean }>({
    busy: true,
  });
  const turn = useRef(0);
  const read = async (before?: string): Promise<void> => {
    const mine = ++turn.current;
    setState(({ items, next }) => ({
      busy: true,
      ...(items === undefined ? {} : { items }),
      ...(next === undefined ? {} : { next }),
    }));
    const came = await page(before).catch((failure: unknown) => Refusal.of(failure));
    if (mine !== turn.current) {
      return;
    }
    setState((last) => {
      if (came instanceof Refusal) {
        return { ...last, busy: false, refusal: came };
      }
      const items = [...(before === undefined ? [] : (last.items ?? [])), ...came.items];
      return { items, busy: false, ...(came.next === undefined ? {} : { next: came.next }) };
    });
  };
  useEffect(() => {
    setState({ busy: true });
    void read();
    return () => void turn.current++;
  }, [about]);
  const { items, next, refusal, busy } = state;
  return {
    busy,
    again: () => void read(),
    ...(items === undefined ? {} : { items }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(next === undefined ? {} : { more: () => void read(next) }),
  };
}
