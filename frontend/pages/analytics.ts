// Charts are drawn from the tables beside them, in the colours of the theme.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
  type ChartDataset,
} from "chart.js";
import { need } from "./lib/dom";

Chart.register(
  BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement,
  PointElement, Tooltip,
); // prettier-ignore

type Kind = "bar" | "line";
type Point = number | null;

const root = document.documentElement;
const rtl = root.dir === "rtl";
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A token of the theme as the colour that it is now. */
function colour(token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** The columns that are drawn: all but the first, which names the rows, and those set aside. */
function series(table: HTMLTableElement, kind: Kind): ChartDataset<Kind, Point[]>[] {
  const heads = [...need<HTMLTableRowElement>("thead tr", table).cells].slice(1);
  const rows = [...need<HTMLTableSectionElement>("tbody", table).rows];
  return heads
    .map((head, index) => ({ head, index }))
    .filter(({ head }) => !("aside" in head.dataset))
    .map(({ head, index }) => {
      const tint = colour(`--series-${index + 1}`);
      return {
        type: kind,
        label: head.textContent ?? "",
        data: rows.map((row) => value(row.cells[index + 1])),
        borderColor: tint,
        backgroundColor: tint,
        borderWidth: kind === "line" ? 2 : 0,
        pointRadius: rows.length > 45 ? 0 : 2.5,
        spanGaps: true,
        clip: 8,
      } as ChartDataset<Kind, Point[]>;
    });
}

function value(cell: HTMLTableCellElement | undefined): Point {
  return cell?.dataset.value === undefined ? null : Number(cell.dataset.value);
}

function config(figure: HTMLElement): ChartConfiguration<Kind, Point[], string> {
  const kind = figure.dataset.chart as Kind;
  const table = need<HTMLTableElement>("table", figure);
  const rows = [...need<HTMLTableSectionElement>("tbody", table).rows];
  const [ink, line] = [colour("--ink-3"), colour("--line")];
  const { least, most } = figure.dataset;
  return {
    type: kind,
    data: { labels: rows.map((row) => row.cells[0]?.textContent ?? ""), datasets: series(table, kind) },
    options: {
      locale: root.lang,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 300 },
      font: { family: getComputedStyle(document.body).fontFamily },
      color: ink,
      interaction: { mode: "index", intersect: false },
      plugins: {
        legend: { rtl, align: "start", labels: { boxWidth: 12, boxHeight: 12, color: colour("--ink-2") } },
        tooltip: { rtl, textDirection: root.dir },
      },
      scales: {
        x: { reverse: rtl, stacked: kind === "bar", grid: { display: false }, ticks: { color: ink, maxRotation: 0, autoSkipPadding: 28, align: "inner" } },
        y: {
          position: rtl ? "right" : "left",
          stacked: kind === "bar",
          min: least === undefined ? 0 : Number(least),
          max: most === undefined ? undefined : Number(most),
          grid: { color: line },
          border: { display: false },
          ticks: { color: ink, precision: 0 },
        },
      },
    },
  };
}

const drawn = new Map<HTMLElement, Chart<Kind, Point[], string>>();

function draw(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-chart]")) {
    drawn.get(figure)?.destroy();
    drawn.set(figure, new Chart(need<HTMLCanvasElement>("canvas", figure), config(figure)));
  }
}

draw();
new MutationObserver(draw).observe(root, { attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
