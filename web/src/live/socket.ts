/** An event of a channel, or word that what was missed has to be asked for. */
export type Heard =
  | { type: "event"; channel: string; sequence: string; event: string; data: Record<string, unknown> }
  | { type: "progress"; channel: string; data: Record<string, unknown> }
  | { type: "receipt"; channel: string; sequence: string }
  | { type: "snapshot-required"; channel: string };

type Listener = (heard: Heard) => void;
type Frame = Heard | { type: "subscribed" | "unsubscribed" | "problem" | "pong"; channel?: string; code?: string };

/** What a socket needs of the world; a test gives others. */
export interface World {
  ticket: () => Promise<string>;
  open: (ticket: string) => WebSocket;
  later: (work: () => void, ms: number) => number;
  never: (timer: number) => void;
  random: () => number;
}

const AGAIN_MS = 500;
const AGAIN_MOST_MS = 15_000;
/** Fewer than the eight frames a second that a client may send. */
const SEND_EVERY_MS = 150;
const PING_EVERY_MS = 20_000;
/** Channels that say again what was missed. */
const KEPT = /^(assessment:|reports$|simulations$)/;
/** Longer than a ping takes: whoever says nothing for so long is gone. */
const SILENT_MS = 45_000;

/**
 * One socket for all channels of a page. It reconnects by itself, later and later, and resumes what is kept behind the
 * last sequence it heard, so that no event is missed and none comes twice.
 */
export class Stream {
  private readonly world: World;
  private readonly changed: (live: boolean) => void;
  private readonly channels = new Map<string, { listeners: Set<Listener>; since: bigint | undefined }>();
  private readonly unsent: object[] = [];
  private socket: WebSocket | undefined;
  private sending: number | undefined;
  private waiting: number | undefined;
  private pinging: number | undefined;
  private heardAt = 0;
  private tries = 0;
  private ended = false;

  constructor(world: World, changed: (live: boolean) => void) {
    this.world = world;
    this.changed = changed;
    void this.connect();
  }

  /** Hears a channel until the answer is called. An account's channel resumes behind `since` when that is given. */
  hear(channel: string, listener: Listener, since?: string): () => void {
    let known = this.channels.get(channel);
    if (known === undefined) {
      known = { listeners: new Set(), since: since === undefined ? undefined : BigInt(since) };
      this.channels.set(channel, known);
      this.subscribe(channel);
    }
    known.listeners.add(listener);
    const { listeners } = known;
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.channels.get(channel)?.listeners === listeners) {
        this.channels.delete(channel);
        this.say({ type: "unsubscribe", channel });
      }
    };
  }

  close(): void {
    this.ended = true;
    for (const timer of [this.sending, this.waiting, this.pinging]) {
      if (timer !== undefined) {
        this.world.never(timer);
      }
    }
    this.socket?.close();
  }

  private async connect(): Promise<void> {
    try {
      const ticket = await this.world.ticket();
      if (this.ended) {
        return;
      }
      const socket = this.world.open(ticket);
      this.socket = socket;
      socket.onopen = () => this.opened();
      socket.onmessage = (message) => this.take(String(message.data));
      socket.onclose = () => this.closed(socket);
    } catch {
      this.again();
    }
  }

  private opened(): void {
    this.tries = 0;
    this.unsent.length = 0;
    this.heardAt = Date.now();
    [...this.channels.keys()].forEach((channel) => this.subscribe(channel));
    this.changed(true);
    this.ping();
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) {
      return;
    }
    this.socket = undefined;
    this.changed(false);
    this.again();
  }

  private again(): void {
    if (this.ended || this.waiting !== undefined) {
      return;
    }
    const most = Math.min(AGAIN_MOST_MS, AGAIN_MS * 2 ** this.tries++);
    this.waiting = this.world.later(
      () => {
        this.waiting = undefined;
        void this.connect();
      },
      most * (0.5 + this.world.random() / 2),
    );
  }

  private ping(): void {
    this.pinging = this.world.later(() => {
      if (this.socket === undefined || this.ended) {
        return;
      }
      if (Date.now() - this.heardAt > SILENT_MS) {
        this.socket.close();
        return;
      }
      this.say({ type: "ping" });
      this.ping();
    }, PING_EVERY_MS);
  }

  private subscribe(channel: string): void {
    const since = this.channels.get(channel)?.since;
    this.say({ type: "subscribe", channel, ...(since === undefined ? {} : { since: String(since) }) });
  }

  private say(frame: object): void {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return;
    }
    this.unsent.push(frame);
    if (this.sending === undefined) {
      this.drain();
    }
  }

  private drain(): void {
    const frame = this.unsent.shift();
    this.sending = undefined;
    if (frame !== undefined && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(frame));
      this.sending = this.world.later(() => this.drain(), SEND_EVERY_MS);
    }
  }

  private take(text: string): void {
    this.heardAt = Date.now();
    const frame = JSON.parse(text) as Frame;
    const known = frame.channel === undefined ? undefined : this.channels.get(frame.channel);
    if (known === undefined || frame.channel === undefined) {
      return;
    }
    switch (frame.type) {
      case "event":
        if (KEPT.test(frame.channel)) {
          if (known.since !== undefined && BigInt(frame.sequence) <= known.since) {
            return;
          }
          known.since = BigInt(frame.sequence);
        }
        known.listeners.forEach((each) => each(frame));
        return;
      case "progress":
      case "receipt":
        known.listeners.forEach((each) => each(frame));
        return;
      case "snapshot-required":
        known.since = undefined;
        known.listeners.forEach((each) => each(frame));
        this.subscribe(frame.channel);
        return;
      case "problem":
        if (frame.code === "unavailable") {
          const channel = frame.channel;
          this.world.later(() => this.channels.has(channel) && this.subscribe(channel), AGAIN_MOST_MS);
        }
        return;
      case "subscribed":
      case "unsubscribed":
      case "pong":
        return;
    }
  }
}
