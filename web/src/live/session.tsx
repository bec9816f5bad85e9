import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { mine } from "../api/calls";
import { Session } from "../api/client";
import type { Me } from "../api/types";

/** Who uses this page; `asking` until the tab's own session has been tried. */
export type Person = "asking" | "nobody" | Me;

interface Who {
  session: Session;
  person: Person;
  enter: () => Promise<void>;
}

const Context = createContext<Who | undefined>(undefined);

/** Holds the one session of this tab. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [person, setPerson] = useState<Person>("asking");
  const session = useMemo(() => new Session(() => setPerson("nobody")), []);
  const who = useMemo(() => {
    const enter = async (): Promise<void> => setPerson(await mine(session).me());
    return { session, enter };
  }, [session]);
  useEffect(() => {
    // The platform's keys are noted on the first visit, long before there is anything to sign.
    void import("../proof/kept").then(({ pinnedKeys }) => pinnedKeys()).catch(() => undefined);
  }, []);
  useEffect(() => {
    session
      .resume()
      .then((resumed) => (resumed ? who.enter() : setPerson("nobody")))
      .catch(() => setPerson("nobody"));
  }, [session, who]);
  return <Context value={{ ...who, person }}>{children}</Context>;
}

export function useWho(): Who {
  const who = use(Context);
  if (who === undefined) {
    throw new Error("outside of the session");
  }
  return who;
}
