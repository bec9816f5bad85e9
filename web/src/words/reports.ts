import type { Report } from "../api/types";

type Type = Report["type"];
type Format = Report["format"];

/** The kinds of reports in the order of the list, each with what it says. */
export const TYPES: readonly { value: Type; words: string; says: string }[] = [
  { value: "assessment-summary", words: "Assessment summary", says: "Outcome, sums, equity, rules, what decided." },
  { value: "trade-history", words: "Trade history", says: "Every round trip with its fees, lines and hash." },
  {
    value: "performance-metrics",
    words: "Performance metrics",
    says: "Ratios, profit factor, expectancy, streaks, by hour, day, instrument and side.",
  },
  { value: "risk-analysis", words: "Risk analysis", says: "Drawdown, value at risk, how near the floors came." },
  {
    value: "compliance-report",
    words: "Compliance report",
    says: "Every rule, warning, touch, pause, denial and verdict with the hash of its line.",
  },
  { value: "monthly-statement", words: "Monthly statement", says: "What moved the balance in a month, UTC." },
  { value: "certificate", words: "Certificate", says: "Of a passed phase, with a page where anybody can check it." },
];

export const FORMATS: readonly { value: Format; label: string }[] = [
  { value: "pdf", label: "PDF" },
  { value: "html", label: "HTML" },
  { value: "csv", label: "CSV" },
  { value: "json", label: "JSON" },
];

export const typeWords = (type: Type): string => TYPES.find((each) => each.value === type)?.words ?? type;

/** Why a report could not be made. */
export const FAILURES: Record<NonNullable<Report["code"]>, string> = {
  "no-history": "nothing of the journal was read yet",
  "given-up": "it was begun several times and never ended",
  "source-silent": "another part of the platform was silent; ask again",
  unreadable: "the journal could not be read",
  internal: "a mistake of ours",
};

/** `412 kB` */
export function bytes(size: number): string {
  if (size < 1_000) {
    return `${size} B`;
  }
  return size < 1_000_000 ? `${Math.round(size / 1_000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Every month from an instant to another, the newest first: `2026-11`, `November 2026`. */
export function months(from: string, to: string): { value: string; words: string }[] {
  const last = from.slice(0, 7);
  const all: { value: string; words: string }[] = [];
  let [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  for (let value = to.slice(0, 7); value >= last && all.length < 120;) {
    all.push({ value, words: `${MONTHS[month - 1] ?? ""} ${year}` });
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    value = `${year}-${String(month).padStart(2, "0")}`;
  }
  return all;
}
