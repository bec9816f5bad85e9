/** Instants as people read them. All of the platform's times are UTC with microseconds. */

/** `2026-11-21 00:00:04.560 UTC` */
export const instant = (at: string): string => `${at.slice(0, 10)} ${clock(at)} UTC`;

/** `00:00:04.560` */
export const clock = (at: string): string => at.slice(11, 23).padEnd(12, "0").replace("Z", "0");

/** `21 Nov, 00:00` */
export function dayAndMinute(at: string): string {
  return `${Number(at.slice(8, 10))} ${MONTHS[Number(at.slice(5, 7)) - 1] ?? ""}, ${at.slice(11, 16)}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** How long until an instant, in the two largest units: `3 h 12 min`; nothing once it is past. */
export function until(at: string, now: number): string {
  const seconds = Math.floor((Date.parse(at) - now) / 1000);
  if (!(seconds > 0)) {
    return "now";
  }
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) {
    return `${hours} h ${minutes} min`;
  }
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Seconds between two instants with the milliseconds there are: `0.72 s`. */
export function between(from: string, to: string): string {
  return `${(micros(to) - micros(from)) / 1_000_000} s`;
}

const micros = (at: string): number => Date.parse(`${at.slice(0, 19)}Z`) * 1000 + Number(at.slice(20, 26));

/** The same instant in the reader's own clock, for a title. */
export const local = (at: string): string => new Date(at).toLocaleString();
