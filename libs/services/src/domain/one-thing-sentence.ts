import { BLOCKER_TEXTS } from './blocker-texts';
import { groupBy } from './group-by';
import type { OneThing } from './item-model';
import type { Blocker, ReadinessState, Score } from './readiness-answer';
import type { Say } from './say';

interface OneThingFigures {
  readonly oneThing: OneThing;
  readonly state: ReadinessState;
  readonly mattersReady: number;
  readonly mattersCompulsory: number;
  readonly score: Score;
  readonly blockers: readonly Blocker[];
}

/** Accountable bodies named in the sentence; the rest are counted. */
const NAMED = 4;

interface Holder {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly count: number;
}

/** Who holds up most first, each with what it is asked for. */
function holders(blockers: readonly Blocker[]): readonly Holder[] {
  const byName = groupBy(
    blockers.filter(({ compulsory }) => compulsory),
    ({ accountable }) => accountable.name,
  );
  return [...byName]
    .map(([name, of]) => {
      const codes = [...new Set(of.map(({ code }) => code))];
      return {
        name,
        zh: codes.map((code) => BLOCKER_TEXTS[code].zh).join('、'),
        en: codes.map((code) => BLOCKER_TEXTS[code].en).join(', '),
        count: of.length,
      };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Why a one-thing is not at 100 % and who holds it up, in one sentence per language (U49). */
export function whyNotReady(figures: OneThingFigures): Say {
  const { oneThing, state, mattersReady, mattersCompulsory, score } = figures;
  if (oneThing.matters.length === 0) {
    return {
      zh: `“${oneThing.name}”尚未梳理办理事项，由牵头单位（${oneThing.leadName}）负责。`,
      en: `${oneThing.name}: no matters are mapped yet; this is up to the lead (${oneThing.leadName}).`,
    };
  }
  const counted = {
    zh: `必办事项就绪 ${mattersReady}/${mattersCompulsory}，部门核发材料免提交 ${score.exempt}/${score.departmentIssued}`,
    en: `${mattersReady} of ${mattersCompulsory} compulsory matters ready, ${score.exempt} of ${score.departmentIssued} department-issued papers spared`,
  };
  if (state === 'ready') {
    return { zh: `“${oneThing.name}”已就绪：${counted.zh}。`, en: `${oneThing.name} is ready: ${counted.en}.` };
  }
  const all = holders(figures.blockers);
  const named = all.slice(0, NAMED);
  const rest = all.length - named.length;
  const zh = named.map(({ name, zh: what, count }) => `${name} ${count} 项（${what}）`).join('，');
  const en = named.map(({ name, en: what, count }) => `${name} ${count} (${what})`).join('; ');
  return {
    zh: `“${oneThing.name}”尚未就绪：${counted.zh}；堵点在${zh}${rest > 0 ? `，另有 ${rest} 个单位` : ''}。`,
    en: `${oneThing.name} is not ready: ${counted.en}; held up by ${en}${rest > 0 ? `; and ${rest} more` : ''}.`,
  };
}
