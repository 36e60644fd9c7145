// S3: growth: S1 at 340,000 entries + 1 M grants ≥ 0.9 × S1 at 3,400 entries.
import { lookUps } from './availability-world.mjs';
import { ratioOf, rounded, spreadOf } from './statistics.mjs';

const QUESTIONS = 500;
const CONNECTIONS = 32;

export async function s3({ shared, drive, effort, say }) {
  const { rounds, seconds, warmUpSeconds } = effort;
  const [large, small] = [await shared.largeCatalogue(), await shared.smallCatalogue()];
  const load = { connections: CONNECTIONS, seconds };
  for (const world of new Set([large, small]))
    await drive(world.api, lookUps(world, QUESTIONS), { ...load, seconds: warmUpSeconds });
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const few = await drive(small.api, lookUps(small, QUESTIONS), load);
    const many = await drive(large.api, lookUps(large, QUESTIONS), load);
    runs.push(ratioOf(many, few));
    say(`round ${round + 1}: ${rounded(many.perSecond)} answers/s against ${rounded(few.perSecond)}`);
  }
  const note = `× itself with ${small.size.entries} entries; large: ${large.size.entries} entries, ${large.size.grants} grants`;
  return { ...spreadOf(runs), target: 0.9, better: 'higher', note };
}
