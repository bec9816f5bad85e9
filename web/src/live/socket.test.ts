import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Stream, type Heard, type World } from "./socket";

/** A socket that a test holds the other end of. */
class Pipe {
  static readonly OPEN = 1;
  readyState = 0;
  sent: Record<string, string>[] = [];
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: () => void;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, string>);
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

let pipes: Pipe[];
let tickets: number;
let refused: boolean;
let states: boolean[];
const ACCOUNT = "assessment:5c3d9a52-7e0f-4c1e-9d55-0f6f3c1a2b10";

const world = (): World => ({
  ticket: async () => {
    tickets++;
    if (refused) {
      throw new Error("no ticket");
    }
    return `t${tickets}`;
  },
  open: () => {
    const pipe = new Pipe();
    pipes.push(pipe);
    return pipe as unknown as WebSocket;
  },
  later: (work, ms) => setTimeout(work, ms) as unknown as number,
  never: (timer) => clearTimeout(timer),
  random: () => 1,
});

const stream = () => new Stream(world(), (live) => states.push(live));
const event = (sequence: number, channel = ACCOUNT): object => ({
  type: "event",
  channel,
  sequence: String(sequence),
  event: "OrderFilled",
  data: {},
});
const beat = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", Pipe);
  [pipes, tickets, refused, states] = [[], 0, false, []];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a stream", () => {
  it("resumes an account behind the last event it heard, and hears none twice", async () => {
    const heard: Heard[] = [];
    const made = stream();
    made.hear(ACCOUNT, (each) => heard.push(each));
    await beat();
    pipes[0]?.open();
    await beat(200);
    expect(pipes[0]?.sent).toEqual([{ type: "subscribe", channel: ACCOUNT }]);
    pipes[0]?.say(event(17));
    pipes[0]?.say(event(18));
    pipes[0]?.close();
    await beat(600);
    pipes[1]?.open();
    await beat(200);
    expect(pipes[1]?.sent).toEqual([{ type: "subscribe", channel: ACCOUNT, since: "18" }]);
    pipes[1]?.say(event(18));
    pipes[1]?.say(event(19));
    expect(heard.map((each) => "sequence" in each && each.sequence)).toEqual(["17", "18", "19"]);
    expect(states).toEqual([true, false, true]);
    expect(tickets).toBe(2);
    made.close();
  });

  it("hears how far something is, which has no number, and resumes the ends of questions", async () => {
    const heard: Heard[] = [];
    const made = stream();
    made.hear("simulations", (each) => heard.push(each));
    await beat();
    pipes[0]?.open();
    await beat(200);
    pipes[0]?.say({ type: "progress", channel: "simulations", data: { done: "5", paths: "10" } });
    pipes[0]?.say(event(3, "simulations"));
    pipes[0]?.say(event(3, "simulations"));
    expect(heard.map((each) => each.type)).toEqual(["progress", "event"]);
    pipes[0]?.close();
    await beat(600);
    pipes[1]?.open();
    await beat(200);
    expect(pipes[1]?.sent).toEqual([{ type: "subscribe", channel: "simulations", since: "3" }]);
    made.close();
  });

  it("says that a snapshot is needed and begins anew without a position", async () => {
    const heard: Heard[] = [];
    const made = stream();
    made.hear(ACCOUNT, (each) => heard.push(each), "4");
    await beat();
    pipes[0]?.open();
    await beat(200);
    pipes[0]?.say({ type: "snapshot-required", channel: ACCOUNT });
    await beat(200);
    expect(pipes[0]?.sent).toEqual([
      { type: "subscribe", channel: ACCOUNT, since: "4" },
      { type: "subscribe", channel: ACCOUNT },
    ]);
    expect(heard.map((each) => each.type)).toEqual(["snapshot-required"]);
    made.close();
  });

  it("tries later and later while nobody gives a ticket, and never faster than it may speak", async () => {
    refused = true;
    const made = stream();
    await beat(500 + 1_000 + 2_000 + 10);
    expect(tickets).toBe(4);
    refused = false;
    for (let n = 0; n < 12; n++) {
      made.hear(`book:S${n}`, () => undefined);
    }
    await beat(4_000);
    pipes[0]?.open();
    await beat(1_000);
    expect(pipes[0]?.sent.length).toBeLessThanOrEqual(8);
    await beat(1_500);
    expect(pipes[0]?.sent).toHaveLength(12);
    made.close();
  });

  it("gives up a socket that says nothing, and one whose channel nobody hears is told so", async () => {
    const made = stream();
    const left = made.hear("marks", () => undefined);
    await beat();
    pipes[0]?.open();
    await beat(300);
    left();
    await beat(200);
    expect(pipes[0]?.sent.at(-1)).toEqual({ type: "unsubscribe", channel: "marks" });
    await beat(70_000);
    expect(pipes[0]?.readyState).toBe(3);
    expect(pipes.length).toBe(2);
    made.close();
  });
});
