import { decimal, ONE, type Decimal } from "./decimal";

/** Contracts on one prediction market as somebody writes them down: prices in cents, the chance in percent. */
export interface Contracts {
  name: string;
  count: string;
  cents: string;
  chance: string;
}

export type Part = keyof Contracts;

const COUNT = /^[1-9]\d{0,6}$/;
const NUMBER = /^\d{1,3}(\.\d{1,6})?$/;
const COUNT_MOST = 1_000_000;
const NAME_MOST = 80;

/** The first thing that is wrong with a line, and where; nothing when it can be worked out. */
export function fault(of: Contracts): { part: Part; words: string } | undefined {
  const name = of.name.trim();
  if (name === "" || name.length > NAME_MOST) {
    return { part: "name", words: `Say in up to ${NAME_MOST} letters what resolves to yes or no.` };
  }
  if (!COUNT.test(of.count) || Number(of.count) > COUNT_MOST) {
    return { part: "count", words: "Contracts are a whole number from 1 to 1,000,000." };
  }
  if (!hundredth(of.cents)) {
    return { part: "cents", words: "A contract pays 100 cents: its price is a number from 0 to 100, such as 62.5." };
  }
  if (!hundredth(of.chance)) {
    return { part: "chance", words: "The chance is a number from 0 (surely no) to 100 (surely yes)." };
  }
  return undefined;
}

const hundredth = (text: string): boolean => NUMBER.test(text) && Number(text) <= 100;

/** What all contracts of a line cost, in dollars. */
export const paid = (of: Contracts): Decimal => (decimal(of.cents) * BigInt(of.count)) / 100n;

/** What they come to if the market resolves to yes: a dollar each, less what they cost. */
export const gain = (of: Contracts): Decimal => BigInt(of.count) * ONE - paid(of);

/** The chance as a share. */
export const share = (of: Contracts): Decimal => decimal(of.chance) / 100n;
