import { readFileSync } from "node:fs";
import type { Pack } from "../src/api/pack";
import type { Candle, EquityPoint, JournalLine, TapeLine } from "../src/api/types";
import type { Cited } from "../src/proof/bundle";
import { canonical, FIRST, hash } from "../src/proof/chain";
import { unzip, type Files } from "../src/proof/zip";

/** What a staged platform tells: a life made up here, and a real bundle that the platform's own code wrote. */
export const NOW = "2026-11-21T14:32:07.250000Z";
export const ACCOUNT = "b1c7e4aa-2c4e-4a57-8f0b-5d9d4d0d7d11";
export const ZIP = Uint8Array.from(readFileSync(new URL("evidence.zip", import.meta.url)));
const files: Files = unzip(ZIP);
const text = (path: string): string => new TextDecoder().decode(files.get(path));

/** The journal of the bundle: an account that traded and broke its daily loss. */
export const BROKEN: JournalLine[] = text("journal.ndjson")
  .trim()
  .split("\n")
  .map((each) => JSON.parse(each) as JournalLine);

/** A market entry that the bundle cites. */
export function tapeLine(sequence: string): TapeLine | undefined {
  const path = `tape/${sequence}.json`;
  return files.has(path) ? ((JSON.parse(text(path)) as Cited).entry as unknown as TapeLine) : undefined;
}
export const KEYS = (JSON.parse(text("keys.json")) as { keys: unknown[] }).keys;
export const RECEIPTS = [...files.keys()]
  .filter((path) => path.startsWith("receipts/") && path.endsWith(".json"))
  .map((path) => ({
    receipt: JSON.parse(text(path)) as { sequence: string },
    signature: Buffer.from(files.get(path.replace(".json", ".sig")) ?? []).toString("hex"),
  }));

/** The packs that every platform begins with, by hash. */
export const PACKS = new Map<string, { pack: Pack; text: string }>();
for (const name of ["starter-25k", "standard-50k", "pro-100k"]) {
  const bytes = readFileSync(new URL(`../../proof/src/main/resources/packs/${name}.json`, import.meta.url), "utf8");
  const pack = JSON.parse(bytes) as Pack;
  PACKS.set(await hash(pack), { pack, text: bytes });
}
export const packNamed = (name: string): string =>
  [...PACKS].find(([, { pack }]) => pack.name === name)?.[0] ?? "no such pack";

interface Told {
  at: string;
  kind?: "input" | "event";
  type: string;
  body: object;
}

/** Lines of an account, chained as the platform chains them. */
export async function chained(told: Told[], account = ACCOUNT): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  let previous = FIRST;
  for (const [index, { at, kind = "event", type, body }] of told.entries()) {
    const line: JournalLine = {
      account,
      at,
      body: body as Record<string, unknown>,
      kind,
      previous,
      sequence: String(index + 1),
      stream: "account",
      tape: String(812_000 + index * 611),
      type,
    };
    previous = await hash(line);
    lines.push(JSON.parse(canonical(line)) as JournalLine);
  }
  return lines;
}

const on = (day: number, time: string): string => `2026-11-${day}T${time}Z`;
const order = (n: number): string => `${String(n).padStart(8, "0")}-7bc8-54e1-8632-65c484579a9c`;

const placed = (at: string, n: number, wish: object): Told => ({
  at,
  type: "OrderPlaced",
  body: { order: { filled: "0", fills: "0", id: order(n), reduceOnly: false, triggered: "0", ...wish }, uses: [] },
});

const filled = (at: string, n: number, fill: object): Told => ({
  at,
  type: "OrderFilled",
  body: { fill: "1", levels: [], liquidity: "taker", order: order(n), realised: "0", uses: [], ...fill },
});

const rolled = (day: number, balance: string, financing: string): Told[] => [
  {
    at: on(day, "00:00:00.120000"),
    type: "DayRolled",
    body: {
      at: on(day, "00:00:00.000000"),
      balance,
      equity: balance,
      financing: financing === "0" ? [] : [{ amount: financing, notional: "30000", symbol: "BTC-USD" }],
      lastGood: false,
      next: on(day + 1, "00:00:00.000000"),
      traded: [true],
      uses: [],
    },
  },
  {
    at: on(day, "00:00:00.120000"),
    type: "AnchorMoved",
    body: {
      anchor: balance,
      anchorBefore: "25000",
      at: on(day, "00:00:00.000000"),
      balance,
      equity: balance,
      floor: String(Number(balance) - 1250),
      lastGood: false,
      next: on(day + 1, "00:00:00.000000"),
      rule: "daily",
      uses: [],
    },
  },
];

/** Three days of one trader: winners, a loser, a denial, what is held and what rests now. */
export const life = (): Promise<JournalLine[]> =>
  chained([
    { at: on(19, "08:00:00.250000"), kind: "input", type: "genesis", body: { capital: "25000", pack: "63db" } },
    {
      at: on(19, "08:00:00.250000"),
      type: "AccountOpened",
      body: {
        at: on(19, "08:00:00.250000"),
        capital: "25000",
        dayRoll: on(20, "00:00:00.000000"),
        resets: [{ at: on(20, "00:00:00.000000"), rule: "daily" }],
        uses: [],
      },
    },
    placed(on(19, "08:14:21.400000"), 1, { quantity: "0.25", side: "buy", symbol: "BTC-USD", type: "market" }),
    filled(on(19, "08:14:21.400000"), 1, {
      balance: "24957.89",
      costAfter: "21055",
      fee: "42.11",
      notional: "21055",
      positionAfter: "0.25",
      quantity: "0.25",
      side: "buy",
      symbol: "BTC-USD",
    }),
    placed(on(19, "11:40:02.900000"), 2, {
      quantity: "0.25",
      side: "sell",
      symbol: "BTC-USD",
      type: "limit",
      limit: "85310",
    }),
    filled(on(19, "12:05:44.100000"), 2, {
      balance: "25204.08",
      costAfter: "0",
      fee: "26.31",
      notional: "21327.5",
      positionAfter: "0",
      quantity: "0.25",
      realised: "272.5",
      side: "sell",
      symbol: "BTC-USD",
    }),
    ...rolled(20, "25204.08", "0"),
    placed(on(20, "09:21:10.000000"), 3, {
      quantity: "3",
      side: "buy",
      symbol: "ETH-USD",
      type: "market",
      stopLoss: "2960",
    }),
    filled(on(20, "09:21:10.000000"), 3, {
      balance: "25185.9",
      costAfter: "9090",
      fee: "18.18",
      notional: "9090",
      positionAfter: "3",
      quantity: "3",
      side: "buy",
      symbol: "ETH-USD",
    }),
    placed(on(20, "15:02:51.700000"), 4, {
      quantity: "3",
      side: "sell",
      symbol: "ETH-USD",
      type: "stop",
      stop: "2960",
    }),
    filled(on(20, "15:02:51.700000"), 4, {
      balance: "25047.52",
      costAfter: "0",
      fee: "17.74",
      notional: "8869.36",
      positionAfter: "0",
      quantity: "3",
      realised: "-120.64",
      side: "sell",
      symbol: "ETH-USD",
    }),
    ...rolled(21, "25047.52", "0"),
    placed(on(21, "10:01:02.330000"), 5, {
      quantity: "0.3",
      side: "buy",
      symbol: "BTC-USD",
      type: "market",
      stopLoss: "82400",
    }),
    filled(on(21, "10:01:02.330000"), 5, {
      balance: "24997.1",
      costAfter: "25209.3",
      fee: "50.42",
      notional: "25209.3",
      positionAfter: "0.3",
      quantity: "0.3",
      side: "buy",
      symbol: "BTC-USD",
    }),
    placed(on(21, "10:01:02.330000"), 6, {
      quantity: "0.3",
      side: "sell",
      symbol: "BTC-USD",
      type: "stop",
      stop: "82400",
      reduceOnly: true,
    }),
    placed(on(21, "11:48:30.010000"), 7, { quantity: "2", side: "sell", symbol: "ETH-USD", type: "market" }),
    filled(on(21, "11:48:30.010000"), 7, {
      balance: "24985.03",
      costAfter: "6034.2",
      fee: "12.07",
      notional: "6034.2",
      positionAfter: "-2",
      quantity: "2",
      side: "sell",
      symbol: "ETH-USD",
    }),
    {
      at: on(21, "13:20:09.800000"),
      type: "OrderDenied",
      body: {
        order: order(8),
        quantity: "1",
        reason: { free: "9366.28", kind: "marginTooLow", needed: "42120.75" },
        side: "buy",
        symbol: "BTC-USD",
        type: "market",
        uses: [],
      },
    },
    placed(on(21, "14:11:45.600000"), 9, {
      quantity: "10",
      side: "buy",
      symbol: "SOL-USD",
      type: "limit",
      limit: "139.5",
    }),
  ]);

/** A walk that is the same each time: sums of a few waves, no chance. */
const wave = (n: number): number => Math.sin(n / 9) * 0.6 + Math.sin(n / 23 + 1) + Math.sin(n / 4.1) * 0.25;

/** Five hours of samples up to now. */
export function samples(): EquityPoint[] {
  const end = Date.parse(NOW);
  return Array.from({ length: 240 }, (_, n) => {
    const equity = (25_010 + wave(n) * 95 + n * 0.1).toFixed(2);
    return {
      at: new Date(end - (240 - n) * 75_000).toISOString().replace("Z", "000Z"),
      tape: String(800_000 + n),
      sample: {
        balance: "24985.03",
        equity,
        rules: [
          { rule: "overall", floor: "22500", room: String(Number(equity) - 22_500) },
          { rule: "daily", floor: "23797.52", room: String(Number(equity) - 23_797.52) },
        ],
      },
    };
  });
}

/** Three hours of minutes up to now. */
export function candles(): Candle[] {
  const end = Math.floor(Date.parse(NOW) / 60_000) * 60_000;
  const at = (n: number): number => 84_150 + wave(n * 1.3) * 130 + n * 0.8;
  return Array.from({ length: 180 }, (_, n) => {
    const [open, close] = [at(n), at(n + 1)];
    const [high, low] = [Math.max(open, close) + 14 + (n % 5) * 4, Math.min(open, close) - 12 - (n % 7) * 3];
    const [o, h, l, c] = [open, high, low, close].map((each) => each.toFixed(2));
    return {
      from: new Date(end - (180 - n) * 60_000).toISOString(),
      open: o ?? "",
      high: h ?? "",
      low: l ?? "",
      close: c ?? "",
    };
  });
}
