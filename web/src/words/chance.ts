import type { Estimate } from "../api/types";

/** Shares as people read them. */

/** `41.2 %`; what is not nothing is not shown as nothing, and what is not sure not as sure. */
export function percent(share: number, places = 1): string {
  const least = 0.5 * 10 ** -(places + 2);
  if (share > 0 && share < least) {
    return `< ${(10 ** -places).toFixed(places)} %`;
  }
  if (share < 1 && share > 1 - least) {
    return `> ${(100 - 10 ** -places).toFixed(places)} %`;
  }
  return `${(share * 100).toFixed(places).replace("-", "\u2212")} %`;
}

/** `40.5 \u2013 41.9 %` */
export const interval = ({ low, high }: Estimate): string =>
  `${(low * 100).toFixed(1).replace("-", "\u2212")} \u2013 ${(high * 100).toFixed(1).replace("-", "\u2212")} %`;

/** A share of the capital in whole dollars: for what is estimated cents say nothing. */
export function about(share: number, capital: number): string {
  const value = Math.round(share * capital);
  return `${value < 0 ? "\u2212" : ""}$${Math.abs(value).toLocaleString("en-US")}`;
}

/** How two shares differ: a number only where their intervals part. */
export function change(from: Estimate, to: Estimate): { words: string; tone: "up" | "down" | "same" } {
  const points = (to.estimate - from.estimate) * 100;
  if (from.low <= to.high && to.low <= from.high) {
    return { words: "no clear difference", tone: "same" };
  }
  const size = Math.abs(points).toFixed(1);
  return points > 0 ? { words: `${size} points more`, tone: "up" } : { words: `${size} points less`, tone: "down" };
}
