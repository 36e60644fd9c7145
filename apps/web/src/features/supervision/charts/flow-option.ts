import { COLOURS } from '../../../app/tokens';
import type { Schema } from '../../../api/client';
import type { ChartOption } from '../../../ui/chart/chart';
import { baseOption, BACKDROP, isNarrow, labelLook, STEPS, tooltipLook, typeSize } from '../../../ui/chart/look';

type Flows = Schema<'FlowsAnswer'>;
type Node = Flows['nodes'][number];

const SIDES = ['supplier', 'class', 'user'] as const;
const COLOUR_OF: Readonly<Record<string, string>> = { supplier: STEPS[4], class: STEPS[2], user: STEPS[3] };

/** Three columns, each node with its name and its number in it: what a node says needs no colour. */
export function flowOption(flows: Flows, nameOf: (node: Node) => string): ChartOption {
  const byKey = new Map(flows.nodes.map((node) => [node.key, node]));
  const narrow = isNarrow();
  const room = narrow ? ROOM.narrow : ROOM.wide;
  const words = (key: string): string => {
    const node = byKey.get(key);
    return node ? `${nameOf(node)} ${String(node.grants)}` : key;
  };
  return {
    ...baseOption(),
    tooltip: {
      ...tooltipLook(),
      formatter: ({ dataType, data, value }: Hovered) =>
        dataType === 'edge'
          ? `${words(data.source ?? '')} → ${words(data.target ?? '')}\n${String(value)}`
          : words(data.name ?? ''),
    },
    series: [
      {
        ...{ type: 'sankey', nodeGap: 12, nodeWidth: 14, draggable: false },
        ...{ left: 8, right: narrow ? MARGIN * typeSize() : 8, top: 8, bottom: 8 },
        ...{ emphasis: { focus: 'adjacency' }, lineStyle: { color: COLOURS.lineControl, opacity: 0.35 } },
        label: {
          ...{ ...labelLook(), ...BACKDROP },
          formatter: ({ name }: { readonly name: string }) => shortWords(byKey.get(name), nameOf, room),
        },
        data: flows.nodes.map(({ key, side }) => ({
          ...{ name: key, depth: SIDES.findIndex((one) => one === side), itemStyle: { color: COLOUR_OF[side] } },
          // Where there is little room every name stands on the right of its node: between two columns there is one.
          ...(side === 'user' && !narrow ? { label: { position: 'left' } } : {}),
        })),
        links: flows.links.map(({ from, to, grants }) => ({ source: from, target: to, value: grants })),
      },
    ],
  };
}

interface Hovered {
  readonly dataType: 'node' | 'edge';
  readonly data: { readonly name?: string; readonly source?: string; readonly target?: string };
  readonly value: number;
}

/** The number, and as much of the name as there is room for; all of it stands in the table. */
function shortWords(node: Node | undefined, nameOf: (node: Node) => string, room: number): string {
  if (!node) return '';
  let [text, width] = ['', 0];
  for (const letter of nameOf(node)) {
    width += letter > '\u2e7f' ? 2 : 1;
    if (width > room) return `${String(node.grants)} ${text}…`;
    text += letter;
  }
  return `${String(node.grants)} ${text}`;
}

/** In halves of a Chinese character. */
const ROOM = { wide: 28, narrow: 8 } as const;
/** What such a name takes at most, in sizes of the type. */
const MARGIN = 7;
