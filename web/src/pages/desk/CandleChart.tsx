import { useEffect, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { open } from "../../api/calls";
import type { Candle } from "../../api/types";
import { useInstrument } from "../../live/market";
import { usePolled } from "../../live/polled";
import { decimal, drawn, price } from "../../sums/decimal";
import { axes, drawLabels, ink, usePlot, type EdgeLabel } from "../../ui/plot";
import type { Standing } from "./useAccount";

const HEIGHT = 300;
const EVERY_MS = 15_000;
const SHOWN = 180;
const LEAST = 45;

/** How long a candle lasts, in seconds. */
export const INTERVALS = { "1m": 60, "5m": 300, "15m": 900, "1h": 3_600, "4h": 14_400, "1d": 86_400 } as const;
export type Interval = keyof typeof INTERVALS;
const SEEN_MOST = 900;

/** Candles of an instrument with the position's own lines; marks seen here until there are candles. */
export function CandleChart({
  symbol,
  standing,
  interval,
}: {
  symbol: string;
  standing: Standing;
  interval: Interval;
}) {
  const instrument = useInstrument(symbol);
  const { value, refusal } = usePolled(
    (signal) => {
      const from = new Date(Date.now() - SHOWN * INTERVALS[interval] * 1_000).toISOString();
      return open.candles(symbol, interval, from, signal);
    },
    `candles ${symbol} ${interval}`,
    EVERY_MS,
  );
  const candles = grown(value?.items ?? [], instrument?.mark?.price);
  const seen = useSeen(instrument?.mark?.price);
  const position = standing.positions.find((each) => each.symbol === symbol);
  const tick = instrument?.tick ?? "0.01";
  const bound = standing.objectives.items.find((each) => each.bindsAt?.symbol === symbol && each.room !== undefined);
  const labels: (EdgeLabel & { name: string })[] = [
    ...(instrument?.mark?.price === undefined
      ? []
      : [
          {
            name: "mark",
            colour: "accent",
            text: `Mark ${price(instrument.mark.price, tick)}`,
            value: at(instrument.mark.price),
          },
        ]),
    ...(position === undefined
      ? []
      : [
          {
            name: "cost",
            colour: "ink",
            text: `Cost ${price(position.averagePrice, tick)}`,
            value: at(position.averagePrice),
          },
        ]),
    ...(bound?.bindsAt === undefined
      ? []
      : [
          {
            name: "binds",
            colour: "bad",
            text: `Binds ${price(bound.bindsAt.price, tick)}`,
            value: at(bound.bindsAt.price),
          },
        ]),
  ];
  const kind = candles.length > 0 ? "candles" : "seen";
  const newest = useRef(labels);
  newest.current = labels;
  const data = useMemo(
    () => (candles.length > 0 ? ohlc(candles) : line(seen)),
    [value, instrument?.mark?.price, seen],
  );
  const element = usePlot(
    `${kind} ${symbol} ${interval}`,
    HEIGHT,
    (width, height) =>
      options(width, height, { candles: kind === "candles", seconds: INTERVALS[interval] }, () => newest.current),
    data,
  );
  return (
    <>
      <div
        className="plot"
        ref={element}
        role="img"
        aria-label={`${symbol}: ${labels.map((each) => each.text).join(", ")}`}
      />
      {candles.length === 0 && (
        <p className="over-plot dim" data-testid="no-candles">
          {refusal && refusal.status !== 404
            ? refusal.message
            : "No candles yet. The line is what this page has seen since it was opened."}
        </p>
      )}
    </>
  );
}

const at = (text: string): number => drawn(decimal(text));

/** Marks as they came, for as long as nothing better is there. */
function useSeen(mark: string | undefined): [number, number][] {
  const [seen, setSeen] = useState<[number, number][]>([]);
  useEffect(() => {
    if (mark !== undefined) {
      setSeen((last) => [...last, [Date.now() / 1000, at(mark)] as [number, number]].slice(-SEEN_MOST));
    }
  }, [mark]);
  return seen;
}

const line = (seen: [number, number][]): uPlot.AlignedData => [
  seen.map(([when]) => when),
  seen.map(([, value]) => value),
];

const ohlc = (candles: Candle[]): uPlot.AlignedData => [
  candles.map((each) => Date.parse(each.from) / 1000),
  candles.map((each) => at(each.open)),
  candles.map((each) => at(each.high)),
  candles.map((each) => at(each.low)),
  candles.map((each) => at(each.close)),
];

/** The last candle goes on growing with the mark. */
function grown(candles: Candle[], mark: string | undefined): Candle[] {
  const last = candles.at(-1);
  if (last === undefined || mark === undefined) {
    return candles;
  }
  const high = decimal(mark) > decimal(last.high) ? mark : last.high;
  const low = decimal(mark) < decimal(last.low) ? mark : last.low;
  return [...candles.slice(0, -1), { ...last, high, low, close: mark }];
}

function options(
  width: number,
  height: number,
  { candles, seconds }: { candles: boolean; seconds: number },
  labels: () => EdgeLabel[],
): uPlot.Options {
  const colours: Record<string, string> = {
    accent: ink("accent"),
    ink: ink("ink"),
    bad: ink("bad"),
    good: ink("good"),
  };
  const narrow = width < 560;
  const hidden = { stroke: "transparent", points: { show: false }, width: 0 };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, points: { show: false } },
    padding: [12, narrow ? 8 : 130, 0, 0],
    axes: axes(),
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: {
      x: {
        time: true,
        ...(candles
          ? {
              range: (_: uPlot, first: number, last: number) => [
                Math.min(first, last - LEAST * seconds),
                last + seconds,
              ],
            }
          : {}),
      },
      y: { range: (_plot, least, most) => aired(least, most) },
    },
    series: candles
      ? [{}, hidden, hidden, hidden, hidden]
      : [{}, { stroke: colours["accent"] ?? "", width: 1.5, points: { show: false } }],
    hooks: {
      draw: [
        (plot) => {
          if (candles) {
            draw(plot, seconds, colours["good"] ?? "", colours["bad"] ?? "");
          }
          if (!narrow) {
            const inView = labels().filter((each) => within(plot, each.value));
            drawLabels(
              plot,
              inView.map((each) => ({ ...each, colour: colours[each.colour] ?? "" })),
            );
          }
        },
      ],
    },
  };
}

const within = (plot: uPlot, value: number): boolean =>
  value >= (plot.scales["y"]?.min ?? Infinity) && value <= (plot.scales["y"]?.max ?? -Infinity);

function aired(least: number, most: number): [number, number] {
  if (!Number.isFinite(least) || !Number.isFinite(most)) {
    return [0, 1];
  }
  const air = Math.max((most - least) * 0.1, most * 0.0002);
  return [least - air, most + air];
}

/** Wick from high to low, body from open to close; hollow when it rose, so that colour is not all that tells. */
function draw(plot: uPlot, seconds: number, up: string, down: string): void {
  const { ctx, data } = plot;
  const [times, opens, highs, lows, closes] = data as number[][];
  const ratio = uPlot.pxRatio;
  const each = plot.valToPos(seconds, "x", true) - plot.valToPos(0, "x", true);
  const width = Math.max(1, Math.min(9 * ratio, Math.floor(each * 0.7)));
  ctx.save();
  ctx.beginPath();
  ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height);
  ctx.clip();
  ctx.lineWidth = ratio;
  times?.forEach((time, n) => {
    const y = (value: number | undefined) => Math.round(plot.valToPos(value ?? 0, "y", true));
    const x = Math.round(plot.valToPos(time, "x", true));
    const [o, h, l, c] = [y(opens?.[n]), y(highs?.[n]), y(lows?.[n]), y(closes?.[n])];
    const rose = c <= o;
    ctx.strokeStyle = ctx.fillStyle = rose ? up : down;
    ctx.beginPath();
    ctx.moveTo(x, h);
    ctx.lineTo(x, Math.min(o, c));
    ctx.moveTo(x, Math.max(o, c));
    ctx.lineTo(x, l);
    ctx.stroke();
    const tall = Math.max(ratio, Math.abs(c - o));
    if (rose) {
      ctx.strokeRect(x - width / 2, Math.min(o, c), width, tall);
    } else {
      ctx.fillRect(x - width / 2, Math.min(o, c), width, tall);
    }
  });
  ctx.restore();
}
