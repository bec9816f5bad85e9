import { useEffect, useLayoutEffect, useRef } from "react";
import uPlot from "uplot";
import { useThemeChanges } from "./theme";

/** Colours of the page, for what is drawn by hand. */
export function ink(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

export const FONT = "11px Geist, system-ui, sans-serif";

/** A label at the right edge of a chart, beside the line that it names. */
export interface EdgeLabel {
  value: number;
  text: string;
  colour: string;
}

const LINE_PX = 14;

/** Draws labels in the right gutter, none over another. */
export function drawLabels(plot: uPlot, labels: EdgeLabel[]): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  const placed = labels
    .map((each) => ({ ...each, y: plot.valToPos(each.value, "y", true) }))
    .filter((each) => Number.isFinite(each.y))
    .sort((a, b) => a.y - b.y);
  let lowest = plot.bbox.top - LINE_PX * ratio;
  ctx.save();
  ctx.font = FONT.replace("11px", `${11 * ratio}px`);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  for (const each of placed) {
    const within = Math.min(Math.max(each.y, plot.bbox.top), plot.bbox.top + plot.bbox.height);
    const y = Math.max(within, lowest + LINE_PX * ratio);
    lowest = y;
    ctx.fillStyle = each.colour;
    ctx.fillText(each.text, plot.bbox.left + plot.bbox.width + 8 * ratio, y);
  }
  ctx.restore();
}

/** Axes in the page's own colours. */
export const axes = (): uPlot.Axis[] => {
  const [line, dim] = [ink("line"), ink("dim")];
  const common = { stroke: dim, font: FONT, grid: { stroke: line, width: 1 }, ticks: { show: false } };
  return [
    { ...common, grid: { show: false }, size: 28, values: times },
    {
      ...common,
      size: 64,
      values: (_: uPlot, splits: number[]) => splits.map((each) => each.toLocaleString("en-US")),
    },
  ];
};

/** Hours and minutes, and seconds where the ticks are closer, in UTC, as every time of the platform is. */
const times = (_: uPlot, splits: number[]): string[] => {
  const close = (splits[1] ?? 0) - (splits[0] ?? 0) < 60;
  return splits.map((each) => new Date(each * 1000).toISOString().slice(11, close ? 19 : 16));
};

/**
 * Keeps a chart in an element: made anew when `make` names another one or the theme changes, fed when data changes,
 * and as wide as the element is.
 */
export function usePlot(
  kind: string,
  height: number,
  make: (width: number, height: number) => uPlot.Options,
  data: uPlot.AlignedData,
): React.RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const newest = useRef({ make, data });
  newest.current = { make, data };
  const theme = useThemeChanges();
  useLayoutEffect(() => {
    const into = element.current;
    if (into === null) {
      return undefined;
    }
    const made = new uPlot(newest.current.make(into.clientWidth, height), newest.current.data, into);
    plot.current = made;
    const watch = new ResizeObserver(() => made.setSize({ width: into.clientWidth, height }));
    watch.observe(into);
    return () => {
      watch.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [kind, height, theme]);
  useEffect(() => {
    plot.current?.setData(data);
  }, [data]);
  return element;
}
