import { comparableText } from '@zeqing/kernel';
import type { Department } from '@zeqing/organisation';
import { readWorkbook } from '@zeqing/platform';
import { aBook, aTextSheet } from '../../../platform/test/raw-books';
import { assess, readList, type CheckReport } from './check-list';
import type { Header } from './headed-sheet';
import { findHeader } from './header';
import type { Intent } from './intent';
import { PROFILE_IDS, type ProfileChoice } from './profile';
import { keyOf, proposeProfile } from './profiles';
import { aFile, fileOf, FILES, type SourceFile } from '../../test/profile-files';

const aDepartment = (name: string, index: number): Department => ({
  id: `00000000-0000-7000-8000-00000000000${index}`,
  code: null,
  name,
  shortName: name.slice(1),
  regionCode: '999900',
  level: 'city',
  governmentRegionCode: '999900',
  lineSuperiorId: null,
  management: 'own',
  bound: 'decree',
  isAuthority: false,
  version: 1,
});
const [POLICE, CIVIL] = ['市公安局', '市民政局'].map(aDepartment);
const BY_NAME = new Map([POLICE, CIVIL].flatMap((one) => (one ? [[comparableText(one.name), one]] : [])));

async function headerOf(bytes: Buffer, source: ProfileChoice | null = null): Promise<ReturnType<typeof findHeader>> {
  const reading = await readWorkbook(bytes);
  if ('fault' in reading) throw new Error(reading.fault);
  return findHeader(reading.sheets, { source, hasProvider: true });
}

async function load(bytes: Buffer, source: ProfileChoice | null = null, intent: Intent = 'take_over') {
  const found = await headerOf(bytes, source);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return { header: found.value, report: judge(found.value, intent) };
}
function judge(header: Header, intent: Intent): CheckReport {
  const lookup = { byName: BY_NAME, byCode: new Map(), ofSheet: POLICE ?? null };
  return assess(readList({ header, intent, lookup, allowedProviders: null }), header, () => null);
}

describe('a file of each known source', () => {
  it('there is one of each', () => {
    expect([...new Set(FILES.map(({ id }) => id))]).toEqual(PROFILE_IDS);
  });

  it.each(FILES.map((file): [string, SourceFile] => [`${file.id} ${file.loads[0]?.[0] ?? ''}`, file]))(
    '%s is known by its headings and loads without retyping',
    async (_, file) => {
      const { header, report } = await load(aFile(file));
      expect(header.profile?.id).toBe(file.id);
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(
        report.rows.map(({ content }) => [content.name, content.shareType, content.items.map(({ name }) => name)]),
      ).toEqual(file.loads);
      expect(report.rows.map(({ outcome }) => outcome)).toEqual(file.loads.map(() => 'new'));
    },
  );
});

describe('a source', () => {
  it('gives bare numbers their meaning, and only when it is the one the file is read as', async () => {
    const shareTypes = ({ report }: { report: CheckReport }) => report.rows.map(({ content }) => content.shareType);
    expect(shareTypes(await load(fileOf('P3')))).toEqual(['conditional']);
    // The same 1 is another class in files of another source: whoever names the source decides.
    const asOther = await load(fileOf('P3'), 'P1');
    expect(asOther.header.profile?.id).toBe('P1');
    expect(shareTypes(asOther)).toEqual(['unconditional']);
    const unnamed = await load(fileOf('P3'), 'none');
    expect(unnamed.header.profile).toBeNull();
    expect(unnamed.report.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['share_type_unknown', 'frequency_unknown']),
    );
  });

  it('is proposed for none of the headings everybody has', async () => {
    const reading = await readWorkbook(aBook(aTextSheet([['目录代码', '目录名称', '提供部门', '共享属性']])));
    expect('sheets' in reading && proposeProfile(reading.sheets)).toBeNull();
    expect(keyOf('＊共享 属性（必填）')).toBe('共享属性');
  });

  it('without codes makes the same code for the same row again, and says so once', async () => {
    const codes = ({ report }: { report: CheckReport }) => report.rows.map(({ code }) => code);
    const [first, again] = [await load(fileOf('P1')), await load(fileOf('P1'))];
    expect(codes(first)).toEqual(codes(again));
    expect(new Set(codes(first)).size).toBe(2);
    expect(first.report.findings.filter(({ rule }) => rule === 'code_made')).toHaveLength(1);
  });

  it('U23: without share types is taken over as owed to nobody certain, and refused as a proposal', async () => {
    const taken = await load(fileOf('P5'));
    expect(taken.report.findings.filter(({ severity }) => severity === 'gap').map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['share_type_assumed', 'condition_missing']),
    );
    const proposed = await load(fileOf('P5'), null, 'propose');
    expect(proposed.report.counts.outcomes.error).toBe(1);
  });

  it('tells items whose entry the other sheet does not have', async () => {
    const file = FILES.find(({ id }) => id === 'P1');
    const second = [...(file?.second ?? []), ['没有的目录', '某项', '', '', '', '1', '', '']];
    const { report } = await load(aFile({ id: 'P1', rows: [], loads: [], ...file, second }));
    expect(report.findings.find(({ rule }) => rule === 'item_without_entry')).toMatchObject({
      ...{ sheet: 'S2', row: 6, column: 'B', value: '某项', severity: 'notice' },
    });
  });

  it('without providers asks whose rows they are', async () => {
    const reading = await readWorkbook(fileOf('P4'));
    expect('sheets' in reading && findHeader(reading.sheets)).toMatchObject({
      error: { code: 'lists.heading_missing', details: { missing: ['provider'] } },
    });
  });
});
