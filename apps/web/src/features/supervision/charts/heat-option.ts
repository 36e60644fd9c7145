import { COLOURS } from '../../../app/tokens';
import type { ChartOption } from '../../../ui/chart/chart';
import { axisLook, baseOption, BACKDROP, labelLook, STEPS, tooltipLook, typeSize } from '../../../ui/chart/look';
import type { Schema } from '../../../api/client';

type Matrix = Schema<'MatrixAnswer'>;
export type Count = keyof Matrix['rows'][number]['cells'];

/** At most so many cells have their number written into them: more could not be read. */
const MOST_NUMBERS = 900;
/** How long a department's name may be beside the cells, in its type size; what of it a slant of 45° needs below them. */
const NAME_EMS = 6.5;
const SLANT = 0.75;
const GAP = 16;

/** The cells with something in them, as [column, row, count]: those of the table, neither more nor fewer. */
export const heatCells = ({ rows }: Pick<Matrix, 'rows'>, shown: Count): (readonly [number, number, number])[] =>
  rows.flatMap(({ cells }, row) =>
    cells[shown].flatMap((count, column) => (count === null || count === 0 ? [] : [[column, row, count] as const])),
  );

export interface Piece {
  readonly min: number;
  /** Included. */
  readonly max: number;
}

/** At most five steps, each with about as many cells as the others: whatever the counts are, they are told apart. */
export function piecesOf(counts: readonly number[]): readonly Piece[] {
  const sorted = [...counts].sort((a, b) => a - b);
  const at = STEPS.map((_, step) => sorted[Math.floor((step * sorted.length) / STEPS.length)] ?? 0);
  const starts = [...new Set(at)];
  return starts.map((min, step) => ({ min, max: (starts[step + 1] ?? (sorted.at(-1) ?? 0) + 1) - 1 }));
}

const pieceText = ({ min, max }: Piece): string => (min === max ? String(min) : `${String(min)}–${String(max)}`);

/** Whether numbers are written into the cells when such a share of both sides is seen. */
export const numbersWhen =
  (cells: number) =>
  (share: number): ChartOption => ({ series: [{ label: { show: cells * share * share <= MOST_NUMBERS } }] });

export function heatOption(matrix: Matrix, shown: Count, words: (row: string, column: string) => string): ChartOption {
  const cells = heatCells(matrix, shown);
  const pieces = piecesOf(cells.map(([, , count]) => count));
  const columns = matrix.columns.map(({ departmentName }) => departmentName);
  const rows = matrix.rows.map(({ departmentName }) => departmentName);
  const room = typeSize() * NAME_EMS;
  const name = { ...axisLook().axisLabel, width: room, overflow: 'truncate' };
  const zoom = { filterMode: 'none', brushSelect: false };
  return {
    ...baseOption(),
    // The names get a room of their own: found out from 400 labels it would leave little to the cells.
    grid: { left: room + GAP, right: 36, top: 40, bottom: room * SLANT + 36, outerBoundsMode: 'none' },
    tooltip: {
      ...tooltipLook(),
      formatter: ({ value: [column, row, count] }: { readonly value: readonly [number, number, number] }) =>
        `${words(rows[row] ?? '', columns[column] ?? '')}\n${String(count)}`,
    },
    xAxis: { type: 'category', data: columns, ...axisLook(), axisLabel: { ...name, rotate: 45 } },
    yAxis: { type: 'category', data: rows, inverse: true, ...axisLook(), axisLabel: name },
    dataZoom: [
      { ...zoom, type: 'slider', xAxisIndex: 0, bottom: 4, height: 20, showDetail: false },
      { ...zoom, type: 'slider', yAxisIndex: 0, right: 4, width: 20, showDetail: false },
    ],
    visualMap: {
      ...{ type: 'piecewise', orient: 'horizontal', top: 0, left: 0, textStyle: labelLook() },
      pieces: pieces.map((piece, at) => ({
        ...{ ...piece, label: pieceText(piece) },
        color: STEPS[at + STEPS.length - pieces.length],
      })),
    },
    series: [
      {
        ...{ type: 'heatmap', data: cells, progressive: 0, emphasis: { disabled: true } },
        itemStyle: { borderColor: COLOURS.paper, borderWidth: rows.length > 60 ? 0 : 1 },
        label: {
          ...{ show: rows.length * columns.length <= MOST_NUMBERS, fontSize: labelLook().fontSize },
          ...{ color: COLOURS.ink, ...BACKDROP, padding: [0, 2] },
        },
      },
    ],
  };
}
