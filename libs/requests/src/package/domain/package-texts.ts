import type { NeededDatum, NeedUse } from './package-needs.port';

/** Characters a request's text may hold. */
const MAX_TEXT = 2_000;

/** What is done with a datum at the counter, as the request says it (U6). */
const USES: Readonly<Record<NeedUse, string>> = {
  spare: '免于申请人提交',
  verify: '核验',
  prefill: '预填表单所需',
  push_result: '接收办理结果',
  later_check: '事后核查',
};

/** 使用场景 of a package, where its drafter names none. */
export const scenarioOf = (targetName: string): string => `办理“${targetName}”`;

/** 使用范围: for each item what is done with which datum. */
export const useScopeOf = (needs: readonly NeededDatum[]): string =>
  [...new Set(needs.map(sentenceOf))].join('；').slice(0, MAX_TEXT);

/** Why a personal datum is needed (U37): the handling it serves, for the drafter to make more exact. */
export const necessityOf = (needs: readonly NeededDatum[], itemName: string): string =>
  useScopeOf(needs.filter(({ itemNames }) => itemNames.includes(itemName)));

const sentenceOf = ({ itemName, use, evidenceTypeName }: NeededDatum): string =>
  `办理“${itemName}”时${USES[use]}“${evidenceTypeName}”`;
