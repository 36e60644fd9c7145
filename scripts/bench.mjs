// `npm run bench`: the ratios of the product's targets, on servers of its own; a table on the screen, bench/latest.json.
//   node scripts/bench.mjs [--only S1[,S12]] [--quick]
import { openCatalogue } from './bench/availability-world.mjs';
import { openQuickCity } from './bench/quick-city.mjs';
import { openEngine, openItems } from './bench/readiness-world.mjs';
import { openServers, runBenches } from './bench/run.mjs';
import { r10 } from './bench/r10.mjs';
import { s1 } from './bench/s1.mjs';
import { s2 } from './bench/s2.mjs';
import { s3 } from './bench/s3.mjs';
import { s4 } from './bench/s4.mjs';
import { s5 } from './bench/s5.mjs';
import { s6 } from './bench/s6.mjs';
import { openBroughtCatalogue } from './bench/catalogue-world.mjs';
import { s13 } from './bench/s13.mjs';
import { s7 } from './bench/s7.mjs';
import { s8 } from './bench/s8.mjs';
import { s9 } from './bench/s9.mjs';
import { s10 } from './bench/s10.mjs';
import { s11, startAgain } from './bench/s11.mjs';
import { s12 } from './bench/s12.mjs';

await runBenches({
  benches: {
    S1: s1,
    S2: s2,
    S3: s3,
    S4: s4,
    S5: s5,
    S6: s6,
    S7: s7,
    S8: s8,
    S9: s9,
    S10: s10,
    S11: s11,
    S12: s12,
    S13: s13,
    R10: r10,
  },
  // It stops the worker.
  last: 'S8',
  latest: 'latest.json',
  chart: { file: 'performance.svg', title: 'Measured against the targets' },
  open: (effort, say) => (effort.quick ? openQuickCity(effort, say) : openServers(effort)),
  shared: {
    largeCatalogue: (given) => openCatalogue(given, 'large', given.effort.largeCatalogue),
    broughtCatalogue: openBroughtCatalogue,
    engine: openEngine,
    items: openItems,
    smallCatalogue: (given) => openCatalogue(given, 'small', given.effort.smallCatalogue),
    starts: startAgain,
  },
});
