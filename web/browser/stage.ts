import type { Page, Route } from "playwright-core";
import { canonical, FIRST, hash } from "../src/chain";
import type { Assessment, Instrument, JournalLine, Objective, Position, Tier, Violation } from "../src/types";

/** Answers of a platform that is not there, in the shapes of the real one; a test turns its knobs. */
export interface Stage {
  signedUp: boolean;
  down: boolean;
  instruments: Instrument[];
  tiers: Tier[];
  assessments: Assessment[];
  objectives: Objective[];
  positions: Position[];
  violations: Violation[];
  journal: JournalLine[];
  orders: unknown[];
}

const crypto = (symbol: string, bid: string, ask: string): Instrument => ({
  symbol,
  class: "crypto",
  tick: "0.01",
  lot: "0.00000001",
  mark: { price: bid, bid, ask, state: "good", tape: "48210" },
});

export const ASSESSMENT: Assessment = {
  id: "5c3d9a52-7e0f-4c1e-9d55-0f6f3c1a2b10",
  account: "b1c7e4aa-2c4e-4a57-8f0b-5d9d4d0d7d11",
  status: "active",
  phase: "evaluation",
  balance: "99981.42",
  equity: "99711.42",
  tape: "48209",
  sequence: "5",
  hash: FIRST,
};

export const OBJECTIVES: Objective[] = [
  {
    ruleId: "overall-loss",
    kind: "loss",
    effect: "breach",
    status: "ok",
    value: "99711.42",
    floor: "90000",
    room: "9711.42",
    bindsAt: { symbol: "BTC-USD", price: "74528.58" },
  },
  {
    ruleId: "daily-loss",
    kind: "loss",
    effect: "breach",
    status: "touched",
    value: "99711.42",
    floor: "95000",
    room: "4711.42",
    bindsAt: { symbol: "BTC-USD", price: "79528.58" },
  },
  { ruleId: "target", kind: "profitTarget", effect: "gate", status: "notMet", value: "99711.42", target: "108000" },
  { ruleId: "days", kind: "minTradingDays", effect: "gate", status: "notMet", value: "1", target: "4" },
];

export const POSITIONS: Position[] = [
  { symbol: "BTC-USD", quantity: "1", averagePrice: "84510", openProfit: "-270" },
  { symbol: "ETH-USD", quantity: "-2.5", averagePrice: "3010", openProfit: "-1.5" },
];

export const VIOLATION: Violation = {
  ruleId: "daily-loss",
  equity: "94811.10",
  floor: "95000",
  touchedAt: "2026-11-21T08:14:02.100000Z",
  confirmedAt: "2026-11-21T08:14:02.700000Z",
  words: "Equity stayed below the daily floor for 0.5 s.",
};

export async function journal(count: number): Promise<JournalLine[]> {
  const lines: JournalLine[] = [];
  let previous = FIRST;
  for (let n = 1; n <= count; n++) {
    const line: JournalLine = {
      account: ASSESSMENT.account,
      at: `2026-11-21T08:00:${String(n % 60).padStart(2, "0")}.000000Z`,
      body: {},
      kind: n % 2 ? "input" : "event",
      previous,
      sequence: String(n),
      stream: "account",
      tape: String(48000 + n),
      type: n === 1 ? "genesis" : n % 2 ? "placeOrder" : "orderFilled",
    };
    previous = await hash(line);
    lines.push(JSON.parse(canonical(line)) as JournalLine);
  }
  return lines;
}

export function stage(): Stage {
  return {
    signedUp: true,
    down: false,
    instruments: [
      crypto("BTC-USD", "84240", "84241.5"),
      crypto("ETH-USD", "3008.1", "3009.6"),
      crypto("SOL-USD", "142.11", "142.17"),
    ],
    tiers: ["Starter", "Professional", "Master"].map((name, n) => ({
      id: `0000000${n}-0000-4000-8000-000000000000`,
      name,
      capital: String(10_000 * 5 ** n),
      price: { amount: String(99 * (n + 1)), currency: "USD" },
      pack: { name: name.toLowerCase(), version: "1", hash: "9f2c".repeat(16) },
    })),
    assessments: [ASSESSMENT],
    objectives: OBJECTIVES,
    positions: POSITIONS,
    violations: [],
    journal: [],
    orders: [],
  };
}

/** Puts the stage behind /api/v1 of a page. */
export async function perform(page: Page, on: Stage): Promise<void> {
  await page.route("**/api/v1/**", async (route) => answer(route, on));
}

async function answer(route: Route, on: Stage): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const path = url.pathname.replace("/api/v1", "");
  const json = (body: unknown, status = 200) => route.fulfill({ status, json: body as object });
  const items = (of: unknown[]) => json({ items: of });
  if (on.down) {
    return route.abort();
  }
  if (path === "/auth/login") {
    const { password } = request.postDataJSON() as { password: string };
    return password === "right"
      ? json({ accessToken: "a", refreshToken: "r", expiresIn: 900, tokenType: "Bearer" })
      : json(
          { title: "Refused", status: 401, code: "wrong-credentials", detail: "Address or password is wrong." },
          401,
        );
  }
  if (path === "/trials") {
    on.assessments = [ASSESSMENT];
    return json({ assessmentId: ASSESSMENT.id }, 201);
  }
  if (path.endsWith("/orders")) {
    on.orders.push(request.postDataJSON());
    return json(
      {
        id: "1",
        status: "denied",
        reason: { code: "free-margin", needed: "84241.50", free: "12.00" },
        fills: [],
      },
      201,
    );
  }
  const of = path.split("/").at(-1);
  const since = Number(url.searchParams.get("since") ?? "0");
  switch (of) {
    case "instruments":
      return items(on.instruments);
    case "tiers":
      return items(on.tiers);
    case "me":
      return json({ id: "1", email: "trader@assay.example", displayName: "Demo trader", roles: ["trader"] });
    case "assessments":
      return items(on.assessments);
    case "objectives":
      return items(on.objectives);
    case "positions":
      return items(on.positions);
    case "violations":
      return items(on.violations);
    case "journal":
      return items(on.journal.filter((line) => Number(line.sequence) > since));
    case "evidence":
      return route.fulfill({ status: 200, contentType: "application/zip", body: "PK" });
    default:
      return json(on.assessments[0]);
  }
}
