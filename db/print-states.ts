import { FILING_TRANSITIONS, type FilingTransition } from '@zeqing/catalogue';
import { DRAWN_MACHINES, stateDiagram } from '@zeqing/requests';

/** Prints docs/<machine>-states.md: the states of the machine named by the argument, drawn from its transition table. */
const MACHINES = { ...DRAWN_MACHINES, catalogue };
const name = process.argv[2] ?? '';
const drawing = Object.entries(MACHINES).find(([machine]) => machine === name);
if (!drawing) throw new Error(`no machine ${name}; there are ${Object.keys(MACHINES).join(', ')}`);
process.stdout.write(drawing[1]());

function catalogue(): string {
  return stateDiagram({
    title: 'States of a filing of the catalogue',
    table: 'FILING_TRANSITIONS',
    file: 'libs/catalogue/src/life/domain/filing.transitions.ts',
    begins: { by: 'begin', in: 'draft' },
    columns: ['by', 'term', 'article'],
    acts: Object.entries<FilingTransition>(FILING_TRANSITIONS).map(([action, { from, to, by, term, article }]) => ({
      ...{ action, from, to },
      cells: [
        `${by.side}: ${by.role}`,
        Object.entries(term)
          .map((effect) => effect.join(' '))
          .join(', ') || '–',
        article,
      ],
    })),
  });
}
