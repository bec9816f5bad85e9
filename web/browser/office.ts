import { readFileSync } from "node:fs";
import type { Stage } from "./stage";

const ADA = "8d1f0c3a-0000-4000-8000-000000000001";
const BOB = "8d1f0c3a-0000-4000-8000-000000000002";

const USERS = [
  { id: BOB, email: "bob@assay.example", displayName: "Bob", country: "GB", roles: ["trader"], assessments: 2 },
  { id: ADA, email: "ada@assay.example", displayName: "Ada", country: "DE", roles: ["admin"], assessments: 0 },
].map((each) => ({ ...each, created: "2026-11-19T08:00:00.000000Z" }));

/** What the firm's people are listed, picked and in pages of one, so that there is always a next one to ask for. */
export function listed(on: Stage, path: string, asked: URLSearchParams): object | undefined {
  const page = (all: object[]): object => {
    const from = Number(asked.get("before") ?? "0");
    return { items: all.slice(from, from + 1), ...(from + 1 < all.length ? { next: String(from + 1) } : {}) };
  };
  switch (path) {
    case "/openapi.json":
      return JSON.parse(readFileSync(new URL("../../docs/openapi/core.json", import.meta.url), "utf8")) as object;
    case "/admin/users": {
      const wanted = asked.get("search")?.toLowerCase() ?? "";
      const role = asked.get("role") ?? "";
      return page(USERS.filter((each) => each.email.includes(wanted) && (role === "" || each.roles.includes(role))));
    }
    case "/admin/assessments": {
      const status = asked.get("status");
      const of = on.assessments.filter((each) => status === null || each.status === status);
      return page(of.map((assessment) => ({ owner: BOB, assessment })));
    }
    case "/admin/violations":
      return page(
        on.violations.map((violation) => ({
          assessment: on.assessments[0]?.id,
          owner: BOB,
          account: on.assessments[0]?.account,
          tier: "Starter 25K",
          violation,
        })),
      );
    default:
      return path.endsWith("/versions") && asked.size === 0 ? page(versions(on)) : undefined;
  }
}

const versions = (on: Stage): object[] =>
  on.tiers.slice(0, 1).map((tier) => ({
    version: tier.version,
    capital: tier.capital,
    price: tier.price,
    pack: tier.pack,
    created: "2026-11-19T08:00:00.000000Z",
  }));
