import type { Estimate, Percentiles, Question, Report, Simulation, SimulationResult } from "../src/api/types";
import type { Stage } from "./stage";
import { ACCOUNT, NOW } from "./story";
import { ASSESSMENT } from "./things";

/** What the stage answers about what may come, and the documents that it has. */
export interface Future {
  questions: Question[];
  /** So many times a question is still running when it is asked after. */
  slow: number;
  /** How often somebody asked after one. */
  looks: number;
  /** The refusal that questions meet, when they meet one. */
  refuses: { status: number; code: string; detail: string } | undefined;
  reports: Report[];
}

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const CERTIFICATE = id(900);

export const future = (): Future => ({ questions: [], slow: 0, looks: 0, refuses: undefined, reports: [] });

const estimate = (share: number): Estimate => ({
  estimate: share,
  low: Math.max(0, share - 0.007),
  high: Math.min(1, share + 0.007),
});

const spread = (middle: number, width: number): Percentiles => ({
  p5: middle - 1.65 * width,
  p25: middle - 0.67 * width,
  p50: middle,
  p75: middle + 0.67 * width,
  p95: middle + 1.65 * width,
});

/** Chances of an account that passes so often and breaks so often. */
function fate(pass: number, breaks: number) {
  return {
    paths: "20000",
    days: 30,
    passProbability: estimate(pass),
    daysToPass: { p10: 6, p50: 14, p90: 27 },
    breachProbability: estimate(breaks),
    breaches: [
      { ruleId: "overall", probability: estimate(breaks * 0.3), daysToBreach: { p10: 9, p50: 17, p90: 28 } },
      { ruleId: "daily", probability: estimate(breaks * 0.7), daysToBreach: { p10: 4, p50: 12, p90: 26 } },
      { ruleId: "equity", probability: { estimate: 0, low: 0, high: 0.0002 }, daysToBreach: {} },
    ],
    expiryProbability: { estimate: 0, low: 0, high: 0.0002 },
    openProbability: estimate(1 - pass - breaks),
    fingerprint: "7f3a-91c2",
  };
}

/** Every combination of outcomes, as the engine counts them. */
function outcomes(markets: NonNullable<Question["markets"]>): NonNullable<SimulationResult["outcomes"]> {
  let leaves = [{ profit: 0, chance: 1 }];
  for (const { paid, contracts, probability } of markets) {
    const yes = Number(probability);
    leaves = leaves.flatMap(({ profit, chance }) => [
      { profit: profit - Number(paid), chance: chance * (1 - yes) },
      { profit: profit - Number(paid) + contracts, chance: chance * yes },
    ]);
  }
  leaves.sort((one, other) => one.profit - other.profit);
  const text = (value: number): string => String(Number(value.toFixed(8)));
  const upTo = (share: number): string => {
    let seen = 0;
    return text(leaves.find((each) => (seen += each.chance) >= share - 1e-12)?.profit ?? 0);
  };
  const loses = leaves.filter((each) => each.profit < 0).reduce((sum, each) => sum + each.chance, 0);
  return {
    expected: text(leaves.reduce((sum, each) => sum + each.profit * each.chance, 0)),
    worst: text(leaves[0]?.profit ?? 0),
    best: text(leaves.at(-1)?.profit ?? 0),
    lossProbability: loses,
    percentiles: { p5: upTo(0.05), p25: upTo(0.25), p50: upTo(0.5), p75: upTo(0.75), p95: upTo(0.95) },
  };
}

function result(question: Question): SimulationResult {
  switch (question.kind) {
    case "strategy-validation":
      return {
        trades: 64,
        block: 5,
        meanReturn: 0.0041,
        expectancy: { estimate: 0.0041, low: 0.0009, high: 0.0072 },
        luck: { estimate: 0.0212, low: 0.0193, high: 0.0233 },
        drawdown: 0.0312,
        drawdownLuck: estimate(0.4117),
        drawn: fate(0.4804, 0.2012),
        shuffled: fate(0.4655, 0.1873),
      };
    case "profit-and-loss-scenarios": {
      const rows = [{ name: "base" }, ...(question.scenarios ?? [])];
      return {
        passProbability: estimate(0.3124),
        scenarios: rows.map(({ name }, n) => ({
          name,
          ...fate(0.3124 - n * 0.05, 0.2241 + n * 0.09),
          balance: spread(1.004 - n * 0.012, 0.03 + n * 0.006),
        })),
        ...(question.markets === undefined ? {} : { outcomes: outcomes(question.markets) }),
      };
    }
    case "population":
      return {
        passProbability: { estimate: 0.0712, low: 0.0684, high: 0.0741 },
        liability: { estimate: "112.41", low: "108.02", high: "117.19" },
        split: Number(question.split ?? "0.8"),
        kinds: ["noEdge", "slightEdge", "edge"].map((name, n) => ({
          name,
          share: [0.6, 0.3, 0.1][n] ?? 0,
          ...fate(0.03 + n * 0.08, 0.52 - n * 0.11),
        })),
      };
    case "risk-analysis":
      return question.lossFirst === undefined ? fate(0.2417, 0.0794) : fate(0.2836, 0.2713);
    case "drawdown-projection":
      return {
        ...fate(0.3124, 0.2241),
        byDay: Array.from({ length: 30 }, (_, n) => ({
          day: n + 1,
          equity: spread(1.0019 + n * 0.0002, 0.006 * Math.sqrt(n + 1)),
          drawdown: spread(0.02 + n * 0.0005, 0.004),
          rooms: [],
        })),
      };
  }
}

const HASH = "41f07e2d6b0f4f5a9d5b3bb1c6b1f6a7e4b2c8d0917f3e5a6b7c8d9e0f1a2b3c";

/** A document that was asked for so many minutes ago. */
export const report = (n: number, of: Partial<Report>): Report => ({
  id: id(500 + n),
  assessmentId: ASSESSMENT.id,
  accountId: ACCOUNT,
  type: "assessment-summary",
  format: "pdf",
  status: "ready",
  progress: 100,
  hash: HASH,
  size: 48_211,
  through: "21",
  created: new Date(Date.parse(NOW) - n * 3_600_000).toISOString().replace("Z", "000Z"),
  expires: "2027-02-19T08:00:00.000000Z",
  ...of,
});

/** A report that is being made. */
export function making(n: number, of: Partial<Report>): Report {
  const { hash: _hash, size: _size, through: _through, ...rest } = report(n, of);
  return { ...rest, status: "working", progress: 40 };
}

export const CERTIFIED = report(2, {
  type: "certificate",
  size: 22_904,
  address: `http://127.0.0.1:8080/certificates/${CERTIFICATE}`,
});

export const SOME: Report[] = [
  making(0, { type: "performance-metrics" }),
  report(1, { type: "trade-history", format: "csv", size: 9_314 }),
  CERTIFIED,
  report(26, { type: "monthly-statement", size: 31_870 }),
];

export const certified = `/certificates/${CERTIFICATE}`;

/** Answers to what is asked about the future and its documents; nothing for other paths. */
export function foretold(
  on: Stage,
  method: string,
  path: string,
  body: () => unknown,
): { status: number; json?: object; text?: string } | undefined {
  const { future: of } = on;
  if (path === "/simulations") {
    if (of.refuses !== undefined) {
      return { status: of.refuses.status, json: { title: "Refused", ...of.refuses } };
    }
    of.questions.push(body() as Question);
    return { status: 202, json: { id: id(of.questions.length), status: "queued" } };
  }
  if (path.startsWith("/simulations/")) {
    return method === "DELETE"
      ? { status: 204 }
      : { status: 200, json: simulation(of, path.split("/").at(-1) ?? "") };
  }
  if (path === "/reports" && method === "POST") {
    const wish = body() as Pick<Report, "type" | "format">;
    of.reports = [making(0, { ...wish, id: id(600 + of.reports.length) }), ...of.reports];
    return { status: 202, json: { id: of.reports[0]?.id ?? "", status: "queued" } };
  }
  if (path === "/reports") {
    const items = of.reports;
    of.reports = items.map((each, n) =>
      each.status === "working" && on.ends ? report(n, { ...each, ...MADE }) : each,
    );
    return { status: 200, json: { items } };
  }
  if (path.startsWith("/reports/") && path.endsWith("/download")) {
    return { status: 200, text: "No.,Instrument\r\n1,BTC-USD\r\n" };
  }
  return path.startsWith("/certificates/") ? certificate(path) : undefined;
}

const MADE = { status: "ready" as const, progress: 100, hash: HASH, size: 51_020, through: "21" };

function simulation(of: Future, asked: string): Simulation {
  const number = Number(asked.slice(-12));
  of.looks++;
  const question = of.questions[number - 1] ?? { kind: "risk-analysis" as const };
  const common = { id: asked, kind: question.kind, paths: "20000", seed: "1", contract: 1 };
  if (of.slow > 0) {
    of.slow--;
    return { ...common, status: "running", progress: 0.35 };
  }
  return { ...common, status: "done", progress: 1, result: result(question) };
}

function certificate(path: string): { status: number; json: object } {
  if (!path.endsWith(CERTIFICATE)) {
    const detail = "That certificate is not found.";
    return { status: 404, json: { title: "Not found", status: 404, code: "not-found", detail } };
  }
  const facts = (...all: [string, string][]) => all.map(([name, value]) => ({ name, value }));
  const text = (title: string, words: string) => ({ title, text: words });
  return {
    status: 200,
    json: {
      type: "public-certificate",
      title: "Certificate",
      at: "2026-11-21T10:00:00.000000Z",
      hash: HASH,
      sections: [
        text("Certificate", "This certificate is valid: the journal of the account says that the phase was passed."),
        { title: "Certificate", facts: facts(["Certificate", CERTIFICATE], ["Valid", "yes"]) },
        {
          title: "Certificate",
          facts: facts(
            ["Rule pack", "starter-25k, version 1"],
            ["Pack hash", HASH],
            ["Phase", "evaluation, the last"],
            ["Capital (USD)", "25000"],
            ["Opened (UTC)", "2026-11-01T08:00:00.000000Z"],
            ["Trades closed", "41"],
          ),
        },
        {
          title: "Certificate",
          facts: facts(
            ["Passed (UTC)", "2026-11-21T10:00:00.000000Z"],
            ["Line of the journal that says so", "211"],
            ["Hash of that line", HASH],
          ),
        },
        text(
          "How to check this",
          "Ask the holder for the evidence bundle of the account. Its journal holds a line of this hash.",
        ),
      ],
    },
  };
}
