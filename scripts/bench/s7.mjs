// S7: 340,000 rows of a catalogue brought as CSV: ≤ 4 × COPY into the same indexes; worker ≤ 512 MB; api p95 ≤ 1.2 × idle.
import { rounded } from './statistics.mjs';

export async function s7({ shared }) {
  const { size, figures } = await shared.broughtCatalogue();
  const { copy, took, idle, busy, refused, memory } = figures;
  const seconds = (milliseconds) => `${rounded(milliseconds / 1_000)} s`;
  return [
    {
      ratio: rounded(took / copy),
      target: 4,
      better: 'lower',
      runs: [rounded(took / copy)],
      note: `× COPY into the same indexes: ${seconds(took)} against ${seconds(copy)}, ${size.entries} rows brought, checked and applied`,
    },
    {
      part: 'memory',
      ratio: Math.round(memory),
      target: 512,
      better: 'lower',
      runs: [],
      note: 'MB resident at most, the worker with the process that takes the file apart',
    },
    {
      part: 'api',
      ratio: rounded(busy / idle),
      target: 1.2,
      better: 'lower',
      runs: [],
      note: `× idle, 95 % of the api's answers at 50 a second: within ${rounded(busy)} ms during the import, ${rounded(idle)} ms before; ${refused} refused`,
    },
  ];
}
