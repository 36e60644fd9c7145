// The plans of the hottest queries, as PostgreSQL tells them, written into docs/performance.md.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { inRepository } from '../infra/paths.mjs';
import { planting } from './databases.mjs';
import { planOf } from './plan-of.mjs';

const require = createRequire(import.meta.url);
const product = (...parts) => require(inRepository('dist', 'libs', ...parts));
const [BEGIN, END] = ['<!-- plans: begin -->', '<!-- plans: end -->'];
const PAGE = { limit: 50, after: null };
/** Characters of a line: the words an index holds and the ids of a page say nothing of the plan. */
const LINE = 160;
const cut = (line) => (line.length > LINE ? `${line.slice(0, LINE)}…` : line);
/** A plan as text, one line a step: conditions that go over several lines are put on one. */
const inShort = (text) =>
  text
    .replaceAll(/\n(?! *(->|[A-Z]))/g, ' ')
    .split('\n')
    .map(cut)
    .join('\n');

/** A transaction as the stores know it, that keeps every statement. */
const recording = (client, kept) => ({
  query: async (sql, values) => {
    kept.push({ sql, values });
    return (await client.query(sql, values)).rows;
  },
});

/** What is asked most: by name, how the product's own stores ask it. */
function questions() {
  const { EntryRepository } = product('catalogue', 'src', 'store', 'entry.repository.js');
  const { FacetRepository } = product('catalogue', 'src', 'store', 'facet.repository.js');
  const { GapRepository } = product('catalogue', 'src', 'store', 'gap.repository.js');
  const { DraftRepository } = product('catalogue', 'src', 'store', 'draft.repository.js');
  const { EVERY_ENTRY } = product('catalogue', 'src', 'store', 'entry-filter.js');
  const [entries, facets, gaps, drafts] = [
    new EntryRepository(),
    new FacetRepository(),
    new GapRepository(),
    new DraftRepository(),
  ];
  const search =
    (text, more = {}) =>
    (tx) =>
      entries.search(tx, [], { ...EVERY_ENTRY, text, ...more }, PAGE);
  return {
    'first page of the catalogue': search(null),
    'its count, as far as anybody counts': (tx) => entries.count(tx, [], EVERY_ENTRY),
    'a frequent word: 企业': search('企业'),
    'a rare character: 亓': search('亓'),
    'four characters: 企业登记': search('企业登记'),
    'first letters: qydj': search('qydj'),
    'entries of the highest grade 3': search(null, { grade: 3 }),
    'an entry by its code': (tx) => entries.findByCode(tx, '1299990000000010/000007'),
    'the facets of the whole catalogue': (tx) => facets.counts(tx, [], EVERY_ENTRY),
    'open gaps of a department, by day': (tx) => gaps.page(tx, { departmentIds: null, state: 'open' }, PAGE),
    'which codes of a batch are known': (tx) =>
      drafts.findKnown(
        tx,
        Array.from({ length: 1_000 }, (_, n) => `1299990000000010/${String(n).padStart(6, '0')}`),
      ),
  };
}

/** Asks each question once and writes what PostgreSQL did. */
export async function keepPlans({ env, size }) {
  const sections = await planting(env, async (client) => {
    await client.query('SET ROLE zeqing_app');
    const told = [];
    for (const [name, ask] of Object.entries(questions())) {
      const statements = [];
      await ask(recording(client, statements));
      const plans = [];
      for (const statement of statements) plans.push(inShort((await planOf(client, statement)).text));
      told.push(`**${name}**\n\n\`\`\`\n${plans.join('\n--\n')}\n\`\`\``);
    }
    return told;
  });
  const file = inRepository('docs', 'performance.md');
  const text = fs.readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  const lead = `Over ${size.entries} entries of ${size.departments} departments; written by \`npm run bench -- --only S13\`.`;
  fs.writeFileSync(file, `${text.slice(0, from)}\n\n${lead}\n\n${sections.join('\n\n')}\n\n${text.slice(to)}`);
}
