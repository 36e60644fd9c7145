// `npm run bench:web`: what a person waits for in a browser, on a city with 50,000 requests and 200 departments; a table
// on the screen, bench/latest-web.json.
//   node scripts/bench-web.mjs [--only W4[,W5]] [--quick]
import { runBenches } from './bench/run.mjs';
import { bundle } from './bench/bundle.mjs';
import { inbox } from './bench/inbox.mjs';
import { largestPaint } from './bench/largest-paint.mjs';
import { matrixReady } from './bench/matrix-ready.mjs';
import { openWebWorld } from './bench/web-world.mjs';

const benches = {
  W1: bundle('first'),
  W2: bundle('chart'),
  W3: bundle('route'),
  W4: largestPaint,
  W5: inbox,
  W6: matrixReady,
};
await runBenches({ benches, latest: 'latest-web.json', prepare: openWebWorld });
