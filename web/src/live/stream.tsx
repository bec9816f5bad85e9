import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { mine } from "../api/calls";
import { useWho } from "./session";
import { Stream, type Heard } from "./socket";

interface Live {
  stream: Stream | undefined;
  /** Whether frames come now; while they do not, pages ask again and again. */
  live: boolean;
}

const Context = createContext<Live>({ stream: undefined, live: false });

/** Holds the socket of whoever is signed in. */
export function StreamProvider({ children }: { children: ReactNode }) {
  const { session, person } = useWho();
  const [live, setLive] = useState(false);
  const [stream, setStream] = useState<Stream>();
  const signedIn = typeof person === "object" ? person.id : undefined;
  useEffect(() => {
    if (signedIn === undefined) {
      return undefined;
    }
    const made = new Stream(
      {
        ticket: async () => (await mine(session).ticket()).ticket,
        open: (ticket) => {
          const at = new URL(`/ws?ticket=${encodeURIComponent(ticket)}`, window.location.href);
          at.protocol = at.protocol === "https:" ? "wss:" : "ws:";
          return new WebSocket(at, "assay.v1");
        },
        later: (work, ms) => window.setTimeout(work, ms),
        never: (timer) => window.clearTimeout(timer),
        random: Math.random,
      },
      setLive,
    );
    setStream(made);
    return () => {
      made.close();
      setStream(undefined);
      setLive(false);
    };
  }, [session, signedIn]);
  const value = useMemo(() => ({ stream, live }), [stream, live]);
  return <Context value={value}>{children}</Context>;
}

/** Whether a socket brings what is new. */
export const useLive = (): boolean => use(Context).live;

/** Hears a channel while a page is open. */
export function useChannel(channel: string | undefined, heard: (heard: Heard) => void): void {
  const { stream } = use(Context);
  const newest = useRef(heard);
  newest.current = heard;
  useEffect(() => {
    if (stream === undefined || channel === undefined) {
      return undefined;
    }
    return stream.hear(channel, (each) => newest.current(each));
  }, [stream, channel]);
}
