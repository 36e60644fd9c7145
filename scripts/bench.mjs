// `npm run bench`: the ratios of the product's targets, on servers of its own; a table on the screen, bench/latest.json.
//   node scripts/bench.mjs [--only S12[,S13]] [--quick]
import { runBenches } from './bench/run.mjs';
import { s12 } from './bench/s12.mjs';

await runBenches({ benches: { S12: s12 }, latest: 'latest.json' });
