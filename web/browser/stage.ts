import type { Page, Route } from "playwright-core";
import type {
  Assessment,
  AuditEntry,
  Instrument,
  JournalLine,
  Objective,
  OrderRequest,
  Position,
  Purchase,
  Tier,
  Violation,
} from "../src/api/types";
import { BROKEN, candles, KEYS, life, NOW, packNamed, PACKS, RECEIPTS, samples, tapeLine, ZIP } from "./story";
import { foretold, future, type Future } from "./future";
import { listed as admin } from "./office";
import { book, preview } from "./market";
import { ASSESSMENT, FAILED, instrument, OBJECTIVES, POSITIONS, tier, VIOLATION } from "./things";

/** Answers of a platform that is not there, in the shapes of the real one; a test turns its knobs. */
export interface Stage {
  down: boolean;
  roles: string[];
  instruments: Instrument[];
  tiers: Tier[];
  assessments: Assessment[];
  objectives: Objective[];
  positions: Position[];
  violations: Violation[];
  journal: JournalLine[];
  receipts: unknown[];
  /** What came to `/purchases/{id}`, asked after asked; the last one stands. */
  purchases: (Partial<Purchase> & Pick<Purchase, "id" | "status">)[];
  withCandles: boolean;
  audit: AuditEntry[];
  orders: unknown[];
  zip: Uint8Array<ArrayBuffer>;
  future: Future;
  /** Whether a report that is being made is ready the next time it is asked after. */
  ends: boolean;
}

export { ASSESSMENT, FAILED };

export async function stage(): Promise<Stage> {
  return {
    down: false,
    roles: ["trader"],
    instruments: [
      instrument("BTC-USD", "84240", "84241.5"),
      instrument("ETH-USD", "3015.55", "3017.02"),
      instrument("SOL-USD", "142.11", "142.17"),
    ],
    tiers: [
      tier(0, "Starter 25K", "starter-25k", "25000", "149"),
      tier(1, "Standard 50K", "standard-50k", "50000", "299"),
      tier(2, "Pro 100K", "pro-100k", "100000", "499"),
    ],
    assessments: [ASSESSMENT],
    objectives: OBJECTIVES,
    positions: POSITIONS,
    violations: [],
    journal: await life(),
    receipts: [],
    purchases: [],
    withCandles: true,
    audit: [
      {
        id: "1",
        at: "2026-11-21T14:02:11.123456Z",
        actor: "8d1f0c3a-0000-4000-8000-000000000001",
        action: "account-command",
        subject: FAILED.account,
        detail: '{"code":"review","command":"Freeze"}',
      },
      {
        id: "2",
        at: "2026-11-21T09:15:40.000001Z",
        actor: "8d1f0c3a-0000-4000-8000-000000000001",
        action: "tier-changed",
        subject: "00000001-0000-4000-8000-000000000000",
        detail: `pack ${packNamed("standard-50k")}`,
      },
    ],
    orders: [],
    zip: ZIP,
    future: future(),
    ends: true,
  };
}

/** A stage whose only assessment is the one of the bundle. */
export async function broken(): Promise<Stage> {
  return {
    ...(await stage()),
    assessments: [FAILED],
    objectives: OBJECTIVES.map((each) =>
      each.ruleId === "daily"
        ? { ...each, status: "violated" as const, value: "23361.1603", room: "-363.9282", floor: "23725.0885" }
        : each,
    ),
    positions: [],
    violations: [VIOLATION],
    journal: BROKEN,
    receipts: RECEIPTS,
  };
}

/** The socket of a staged platform: what a test says on it, whoever listens to the channel hears. */
export interface StagedSocket {
  /** The channels that the page subscribed to. */
  heard: Set<string>;
  say(frame: object): void;
}

/** Gives the page a socket, before it is opened. */
export async function socket(page: Page): Promise<StagedSocket> {
  let say = (_frame: object): void => undefined;
  const heard = new Set<string>();
  await page.route("**/api/v1/ws-tickets", (route) =>
    route.fulfill({ status: 201, json: { ticket: "t", expiresIn: 30 } }),
  );
  await page.routeWebSocket(/\/ws\?ticket=t$/, (opened) => {
    say = (frame) => opened.send(JSON.stringify(frame));
    opened.onMessage((message) => {
      const frame = JSON.parse(String(message)) as { type: string; channel?: string };
      if (frame.type === "subscribe" && frame.channel !== undefined) {
        heard.add(frame.channel);
        say({ type: "subscribed", channel: frame.channel });
      }
    });
  });
  return { heard, say: (frame) => say(frame) };
}

/** Puts the stage behind /api/v1 of a page whose clock stands still. */
export async function perform(page: Page, on: Stage): Promise<void> {
  await page.clock.setFixedTime(new Date(NOW));
  await page.route("**/api/v1/**", async (route) => answer(route, on));
}

const problem = (status: number, code: string, detail: string) => ({ title: "Refused", status, code, detail });

async function answer(route: Route, on: Stage): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const path = url.pathname.replace("/api/v1", "");
  const posted = request.method() === "POST";
  const json = (body: unknown, status = 200) => route.fulfill({ status, json: body as object });
  const items = (of: unknown[]) => json({ items: of });
  if (on.down) {
    return route.abort();
  }
  const told = foretold(on, request.method(), path, () => request.postDataJSON() as unknown);
  if (told !== undefined) {
    return told.text === undefined
      ? route.fulfill({ status: told.status, ...(told.json === undefined ? {} : { json: told.json }) })
      : route.fulfill({ status: told.status, contentType: "text/csv", body: told.text });
  }
  if (path === "/auth/login") {
    const { password } = request.postDataJSON() as { password: string };
    return password === "right"
      ? json({ accessToken: "a", refreshToken: "r", expiresIn: 900, tokenType: "Bearer" })
      : json(problem(401, "wrong-credentials", "The address or the password is wrong."), 401);
  }
  if (path === "/auth/refresh") {
    return json({ accessToken: "a", refreshToken: "r", expiresIn: 900, tokenType: "Bearer" });
  }
  if (path === "/auth/register") {
    return json({ id: "1" }, 201);
  }
  if (path === "/trials") {
    on.assessments = [ASSESSMENT];
    return json({ assessmentId: ASSESSMENT.id }, 201);
  }
  if (path === "/purchases" && !posted) {
    return items(on.purchases);
  }
  if (path.startsWith("/purchases")) {
    const next = on.purchases.length > 1 ? on.purchases.shift() : on.purchases[0];
    return next === undefined
      ? json(problem(404, "not-found", "This is not found."), 404)
      : json(next, posted ? 201 : 200);
  }
  if (path.startsWith("/packs/")) {
    const pack = PACKS.get(path.slice("/packs/".length));
    return route.fulfill({ status: pack ? 200 : 404, contentType: "application/json", body: pack?.text ?? "{}" });
  }
  if (path === "/tape") {
    const line = tapeLine(url.searchParams.get("from") ?? "");
    return route.fulfill({ contentType: "application/x-ndjson", body: line ? `${JSON.stringify(line)}\n` : "" });
  }
  if (path.endsWith("/orders/preview")) {
    return json(preview(request.postDataJSON() as OrderRequest, on));
  }
  if (path.endsWith("/orders") && posted) {
    on.orders.push(request.postDataJSON());
    return json(
      { id: "1", status: "denied", reason: { code: "marginTooLow", needed: "42120.75", free: "12" }, fills: [] },
      201,
    );
  }
  const office = posted ? undefined : admin(on, path, url.searchParams);
  return office === undefined ? listed(route, on, path, url, items, json) : json(office);
}

/** Lists and single things, by the last word of their address. */
async function listed(
  route: Route,
  on: Stage,
  path: string,
  url: URL,
  items: (of: unknown[]) => Promise<void>,
  json: (body: unknown, status?: number) => Promise<void>,
): Promise<void> {
  const since = Number(url.searchParams.get("since") ?? "0");
  const id = path.split("/").find((each) => each.length === 36);
  switch (path.split("/").at(-1)) {
    case "instruments":
      return items(on.instruments);
    case "book":
      return items([book(on, path.split("/")[2] ?? "")]);
    case "candles":
      return on.withCandles ? items(candles()) : json(problem(404, "not-found", "This is not found."), 404);
    case "tiers":
      return items(on.tiers);
    case "keys":
      return items(KEYS);
    case "me":
      return json({ id: "1", email: "trader@assay.example", displayName: "Demo trader", roles: on.roles });
    case "assessments":
      return items(on.assessments);
    case "objectives":
      return json({ items: on.objectives, bindsFirst: "daily" });
    case "positions":
      return items(on.positions);
    case "violations":
      return items(on.violations);
    case "equity":
      return items(url.searchParams.has("from") ? [] : samples());
    case "journal":
      return items(on.journal.filter((line) => Number(line.sequence) > since));
    case "receipts":
      return items(
        on.receipts.filter((each) => Number((each as { receipt: { sequence: string } }).receipt.sequence) > since),
      );
    case "evidence":
      return route.fulfill({ status: 200, contentType: "application/zip", body: Buffer.from(on.zip) });
    case "audit":
      return items(on.audit);
    case "freeze":
      on.assessments = on.assessments.map((each) => ({ ...each, status: "frozen" as const }));
      return json({ status: "applied" });
    case "thaw":
      on.assessments = on.assessments.map((each) => ({ ...each, status: "active" as const }));
      return json({ status: "applied" });
    case "rule-packs":
      return json(
        {
          ...problem(400, "invalid", "The request cannot be taken."),
          errors: [{ pointer: "/phases/0/capital", code: "positive", detail: "The pack cannot stand so." }],
        },
        400,
      );
    default: {
      const found = on.assessments.find((each) => each.id === id);
      return found ? json(found) : json(problem(404, "not-found", "This is not found."), 404);
    }
  }
}
