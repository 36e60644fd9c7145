import { DRAWN_MACHINES } from '@zeqing/requests';

/** Prints docs/<machine>-states.md: the states of the machine named by the argument, drawn from its transition table. */
const name = process.argv[2] ?? '';
const drawing = Object.entries(DRAWN_MACHINES).find(([machine]) => machine === name);
if (!drawing) throw new Error(`no machine ${name}; there are ${Object.keys(DRAWN_MACHINES).join(', ')}`);
process.stdout.write(drawing[1]());
