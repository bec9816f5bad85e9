import { useMemo, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { SimulationResult } from "../../api/types";
import { FONT, ink, usePlot } from "../../ui/plot";
import { about } from "../../words/chance";

const PARTS = ["p5", "p25", "p50", "p75", "p95"] as const;

/** A line that the account is judged by, where it stands now. */
export interface Level {
  value: number;
  words: string;
  tone: "good" | "bad";
}

/** Where equity may stand day by day: half of the paths in the dark band, nine in ten in the light one. */
export function FanChart({
  result,
  capital,
  equity,
  levels,
  height,
}: {
  result: SimulationResult | undefined;
  capital: number;
  equity: number;
  levels: Level[];
  height: number;
}) {
  const data = useMemo(() => fan(result, capital, equity), [result, capital, equity]);
  const newest = useRef(levels);
  newest.current = levels;
  const kind = `fan ${levels.map((each) => `${each.words} ${each.value}`).join()}`;
  const element = usePlot(kind, height, (width) => options(width, height, () => newest.current), data);
  const last = result?.byDay?.at(-1);
  const said =
    last === undefined
      ? "The paths are on their way."
      : `After ${last.day} days nine in ten paths lie between ${about(last.equity.p5, capital)} and ` +
        `${about(last.equity.p95, capital)}, half of them between ${about(last.equity.p25, capital)} and ` +
        `${about(last.equity.p75, capital)}; the middle is ${about(last.equity.p50, capital)}.`;
  return (
    <figure className="fan">
      <div className={`fan-plot fan-${height}`} ref={element} role="img" aria-label={`Balance by day. ${said}`} />
      <figcaption className="dim" aria-hidden="true">
        {said}
      </figcaption>
    </figure>
  );
}

function fan(result: SimulationResult | undefined, capital: number, equity: number): uPlot.AlignedData {
  const days = result?.byDay ?? [];
  return [
    [0, ...days.map((each) => each.day)],
    ...PARTS.map((part) => [equity, ...days.map((each) => each.equity[part] * capital)]),
  ] as uPlot.AlignedData;
}

function options(width: number, height: number, levels: () => Level[]): uPlot.Options {
  const [accent, line, dim, good, bad] = [ink("accent"), ink("line"), ink("dim"), ink("good"), ink("bad")];
  const colours = { good, bad };
  const common = { stroke: dim, font: FONT, ticks: { show: false } };
  const light = { stroke: faded(accent, 0.35), width: 1, points: { show: false } };
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [10, 24, 0, 0],
    scales: { x: { time: false }, y: { range: (_plot, least, most) => range(least, most, levels()) } },
    axes: [
      { ...common, grid: { show: false }, size: 28, values: (_, splits) => splits.map((each) => `day ${each}`) },
      {
        ...common,
        grid: { stroke: line, width: 1 },
        size: 60,
        values: (_, splits) => splits.map((each) => each.toLocaleString("en-US")),
      },
    ],
    series: [{}, light, light, { stroke: accent, width: 2, points: { show: false } }, light, light],
    bands: [
      { series: [5, 1], fill: faded(accent, 0.13) },
      { series: [4, 2], fill: faded(accent, 0.2) },
    ],
    hooks: { draw: [(plot) => levels().forEach((each) => dash(plot, each, colours[each.tone]))] },
  };
}

/** The lines are in view as far as they are near. */
function range(least: number, most: number, levels: Level[]): [number, number] {
  if (!Number.isFinite(least) || !Number.isFinite(most)) {
    return [0, 1];
  }
  const all = levels.map((each) => each.value);
  const [low, high] = [Math.min(least, ...all), Math.max(most, ...all)];
  const air = Math.max((high - low) * 0.06, high * 0.0004);
  return [low - air, high + air];
}

/** A dashed line with its name on it. */
function dash(plot: uPlot, { value, words, tone }: Level, colour: string): void {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(value, "y", true);
  const px = uPlot.pxRatio;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = px;
  ctx.setLineDash([4 * px, 3 * px]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = FONT.replace("11px", `${11 * px}px`);
  ctx.textAlign = "left";
  ctx.textBaseline = tone === "good" ? "top" : "bottom";
  ctx.fillText(words, bbox.left + 6 * px, y + (tone === "good" ? 3 : -3) * px);
  ctx.restore();
}

/** A colour of the page, less of it. */
const faded = (colour: string, share: number): string =>
  colour.replace(/^rgb\((.*)\)$/, (_, parts: string) => `rgba(${parts}, ${share})`);
