import { useEffect, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { about } from "../../api/calls";
import type { Phase } from "../../api/pack";
import type { EquityPoint } from "../../api/types";
import { useWho } from "../../live/session";
import { usePolled } from "../../live/polled";
import { decimal, dollars, drawn } from "../../sums/decimal";
import type { LiveEquity } from "../../sums/equity";
import { axes, drawLabels, ink, usePlot } from "../../ui/plot";
import { ruleName } from "../../words/rules";
import type { Standing } from "./useAccount";

const HEIGHT = 300;
const SAMPLES_EVERY_MS = 10_000;
const LIVE_MOST = 900;

interface Point {
  at: number;
  equity: number;
  floors: Record<string, number>;
}

/** Equity as it was sampled and as it moves now, with every loss line and the target. */
export function EquityChart({
  id,
  standing,
  live,
  phase,
  fit,
}: {
  id: string;
  standing: Standing;
  live: LiveEquity;
  phase: Phase | undefined;
  fit: "lines" | "close";
}) {
  const { session } = useWho();
  const samples = useRef<EquityPoint[]>([]);
  const { value: read } = usePolled(
    async (signal) => {
      const last = samples.current.at(-1)?.at;
      const page = await about(session, id).equity(last, signal);
      samples.current = [...samples.current, ...page.items.filter((each) => last === undefined || each.at > last)];
      return samples.current;
    },
    `equity ${id}`,
    SAMPLES_EVERY_MS,
  );
  const points = useLivePoints(live, standing);
  const losses = standing.objectives.items.filter((each) => each.floor !== undefined);
  const target = standing.objectives.items.find((each) => each.kind === "profitTarget")?.target;
  const data = useMemo(
    () =>
      series(
        read ?? [],
        points,
        losses.map((each) => each.ruleId),
      ),
    // The newest point says that there is something new to draw.
    [read, points.at(-1)?.at, losses.length],
  );
  const worth =
    live.equity === undefined ? [] : [{ value: drawn(live.equity), text: dollars(live.equity), colour: "accent" }];
  const lines = [
    ...worth,
    ...losses.map((each) => ({
      value: drawn(decimal(each.floor ?? "0")),
      text: `${ruleName(each.kind)} ${dollars(decimal(each.floor ?? "0"))}`,
      colour: "bad",
    })),
    ...(target === undefined
      ? []
      : [{ value: drawn(decimal(target)), text: `Target ${dollars(decimal(target))}`, colour: "good" }]),
  ];
  const newest = useRef(lines);
  newest.current = lines;
  const hover = useRef<(index: number | undefined) => void>(undefined);
  const element = usePlot(
    `${losses.map((each) => each.ruleId).join()} ${target ?? ""} ${fit} ${phase?.name ?? ""}`,
    HEIGHT,
    (width, height) =>
      options(width, height, losses.length, fit, {
        lines: () => newest.current,
        over: (index) => hover.current?.(index),
      }),
    data,
  );
  const [over, setOver] = useState<number>();
  hover.current = setOver;
  const said = lines
    .slice(worth.length)
    .map((each) => each.text)
    .join(", ");
  return (
    <>
      <div
        className="plot"
        ref={element}
        role="img"
        aria-label={`Equity ${live.equity === undefined ? "unknown" : dollars(live.equity)}; lines: ${said}`}
      />
      <p className="over-plot dim" aria-hidden="true">
        {over === undefined ? "" : readout(data, over)}
      </p>
    </>
  );
}

/** Time and equity under the pointer. */
function readout(data: uPlot.AlignedData, index: number): string {
  const [at, equity] = [data[0][index], data[1]?.[index]];
  if (at === undefined || equity === undefined || equity === null) {
    return "";
  }
  const figures = equity.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${new Date(at * 1000).toISOString().slice(11, 19)} UTC  $${figures}`;
}

/** One point a second from what this page computes itself. */
function useLivePoints(live: LiveEquity, standing: Standing): Point[] {
  const [points, setPoints] = useState<Point[]>([]);
  const newest = useRef({ live, standing });
  newest.current = { live, standing };
  useEffect(() => {
    const beat = () => {
      const { live: now, standing: stands } = newest.current;
      const equity = now.equity;
      if (equity !== undefined && !document.hidden) {
        const floors = Object.fromEntries(
          stands.objectives.items.flatMap((each) =>
            each.floor === undefined ? [] : [[each.ruleId, drawn(decimal(each.floor))]],
          ),
        );
        setPoints((last) => [...last, { at: Date.now() / 1000, equity: drawn(equity), floors }].slice(-LIVE_MOST));
      }
    };
    beat();
    const timer = window.setInterval(beat, 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return points;
}

function series(samples: EquityPoint[], live: Point[], rules: string[]): uPlot.AlignedData {
  const first = live[0]?.at ?? Infinity;
  const sampled: Point[] = samples.flatMap((each) => {
    const at = Date.parse(each.at) / 1000;
    return each.sample.equity === undefined || at >= first
      ? []
      : [
          {
            at,
            equity: drawn(decimal(each.sample.equity)),
            floors: Object.fromEntries(
              (each.sample.rules ?? []).map((rule) => [rule.rule, drawn(decimal(rule.floor))]),
            ),
          },
        ];
  });
  const all = [...sampled, ...live];
  return [
    all.map((each) => each.at),
    all.map((each) => each.equity),
    ...rules.map((rule) => all.map((each) => each.floors[rule] ?? null)),
  ];
}

type Line = { value: number; text: string; colour: string };

function options(
  width: number,
  height: number,
  losses: number,
  fit: "lines" | "close",
  { lines, over }: { lines: () => Line[]; over: (index: number | undefined) => void },
): uPlot.Options {
  const [accent, bad, good, soft] = [ink("accent"), ink("bad"), ink("good"), ink("bad-soft")];
  const colour: Record<string, string> = { accent, bad, good };
  const narrow = width < 560;
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, points: { size: 6 } },
    padding: [12, narrow ? 8 : 150, 0, 0],
    axes: axes(),
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: { x: { time: true }, y: { range: (_plot, least, most) => range(least, most, fit, lines()) } },
    series: [
      {},
      { stroke: accent, width: 2, points: { show: false } },
      ...Array.from({ length: losses }, () => ({
        stroke: bad,
        width: 1,
        dash: [4, 3],
        points: { show: false },
        ...(stepped ? { paths: stepped } : {}),
      })),
    ],
    hooks: {
      setCursor: [(plot) => over(plot.cursor.idx ?? undefined)],
      drawClear: [(plot) => shade(plot, lines(), soft)],
      draw: [
        (plot) => {
          target(plot, lines(), good);
          if (!narrow) {
            drawLabels(
              plot,
              lines().map((each) => ({ ...each, colour: colour[each.colour] ?? bad })),
            );
          }
        },
      ],
    },
  };
}

/** All lines in view, or only what equity itself did. */
function range(least: number, most: number, fit: "lines" | "close", lines: Line[]): [number, number] {
  const all = fit === "lines" ? lines.map((each) => each.value) : [];
  const [low, high] = [Math.min(least ?? Infinity, ...all), Math.max(most ?? -Infinity, ...all)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    return [0, 1];
  }
  const air = Math.max((high - low) * 0.08, high * 0.0004);
  return [low - air, high + air];
}

/** Below the tightest floor there is no staying. */
function shade(plot: uPlot, lines: Line[], colour: string): void {
  const floors = lines.filter((each) => each.colour === "bad").map((each) => each.value);
  if (floors.length === 0) {
    return;
  }
  const top = Math.max(plot.valToPos(Math.max(...floors), "y", true), plot.bbox.top);
  const bottom = plot.bbox.top + plot.bbox.height;
  if (bottom > top) {
    plot.ctx.save();
    plot.ctx.fillStyle = colour;
    plot.ctx.fillRect(plot.bbox.left, top, plot.bbox.width, bottom - top);
    plot.ctx.restore();
  }
}

function target(plot: uPlot, lines: Line[], colour: string): void {
  for (const line of lines.filter((each) => each.colour === "good")) {
    const y = plot.valToPos(line.value, "y", true);
    if (y < plot.bbox.top || y > plot.bbox.top + plot.bbox.height) {
      continue;
    }
    const { ctx } = plot;
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = uPlot.pxRatio;
    ctx.setLineDash([2 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
    ctx.beginPath();
    ctx.moveTo(plot.bbox.left, y);
    ctx.lineTo(plot.bbox.left + plot.bbox.width, y);
    ctx.stroke();
    ctx.restore();
  }
}
