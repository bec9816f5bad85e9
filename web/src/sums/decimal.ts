/**
 * Exact decimals, as the platform counts: whole numbers of 10^-8. A page that adds money in binary fractions would
 * show another sum than the one that is judged.
 */
export type Decimal = bigint;

const PLACES = 8;
export const ONE = 10n ** BigInt(PLACES);
const FORM = /^(-?)(\d+)(?:\.(\d{1,8}))?$/;

/** Reads the platform's spelling; throws for anything else. */
export function decimal(text: string): Decimal {
  const parts = FORM.exec(text);
  if (!parts) {
    throw new RangeError(`not a decimal of at most ${PLACES} places: ${text}`);
  }
  const [, sign, whole, fraction = ""] = parts;
  const value = BigInt(whole ?? "0") * ONE + BigInt(fraction.padEnd(PLACES, "0"));
  return sign ? -value : value;
}

/** Product, rounded half to even at the last place as notional is. */
export function times(a: Decimal, b: Decimal): Decimal {
  const product = a * b;
  const floor = product / ONE;
  const rest = product % ONE;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const away = product < 0n ? -1n : 1n;
  if (twice > ONE || (twice === ONE && floor % 2n !== 0n)) {
    return floor + away;
  }
  return floor;
}

/** The spelling with exactly so many places, half away from zero, thousands apart; for people, not for sums. */
export function shown(value: Decimal, places: number): string {
  const unit = 10n ** BigInt(PLACES - places);
  const size = value < 0n ? -value : value;
  const rounded = (size + unit / 2n) / unit;
  const scale = 10n ** BigInt(places);
  const whole = (rounded / scale).toString().replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = places > 0 ? `.${(rounded % scale).toString().padStart(places, "0")}` : "";
  return `${value < 0n && rounded > 0n ? "\u2212" : ""}${whole}${fraction}`;
}

/** An amount with two places, for a column that says what it is. */
export const money = (text: string): string => shown(decimal(text), 2);

/** The same with its sign before its currency. */
export const dollars = (value: Decimal): string => shown(value, 2).replace(/^(\u2212?)/, "$1$$");

/** A price with the places of its instrument's tick. */
export function price(text: string, tick: string): string {
  const fraction = tick.split(".")[1]?.replace(/0+$/, "") ?? "";
  return shown(decimal(text), fraction.length);
}

/** A quantity with the places it has, and no more. */
export function quantity(text: string): string {
  const fraction = text.split(".")[1] ?? "";
  return shown(decimal(text), fraction.length);
}

/** A decimal as the platform would spell it, without needless zeros. */
export function plain(value: Decimal): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % ONE).toString().padStart(PLACES, "0").replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${size / ONE}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Every digit there is, thousands apart: for arithmetic that people check. */
export function exact(value: Decimal): string {
  const places = (plain(value).split(".")[1] ?? "").length;
  return shown(value, Math.max(2, places));
}

/** Quotient, rounded towards zero; for shares and sizes, never for money that is judged. */
export const over = (a: Decimal, b: Decimal): Decimal => (b === 0n ? 0n : (a * ONE) / b);

/** For drawing only: where on a screen a number lies needs no exactness. */
export const drawn = (value: Decimal): number => Number(value) / 1e8;
