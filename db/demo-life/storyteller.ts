import { Catalogue } from '@zeqing/catalogue';
import { addDays, localDateOf, type Id } from '@zeqing/kernel';
import {
  RequestAnswering,
  RequestDrafting,
  RequestExtending,
  RequestQueries,
  RequestSigning,
  RequestSupplementing,
  RequestSupplying,
  RequestSuspending,
  RequestUse,
  type RequestContent,
  type SharedPersonalInformation,
} from '@zeqing/requests';
import { done, type Company } from './company';
import { attachResource } from './lists';
import { codeOf, ONE_THINGS, type Player, type Step, type Storyline } from './plot';

const SENSITIVE = 3;
const YEAR_DAYS = 365;
const RECTIFICATION_DAYS = 30;

export interface Told {
  readonly id: Id;
  readonly provider: Player;
  readonly itemIds: readonly Id[];
}

/** Plays the storylines by the use cases, each act by the person whose act it is. */
export class Storyteller {
  readonly #told = new Map<string, Told>();

  constructor(private readonly company: Company) {}

  requestOf(name: string): Id {
    return this.#of(name).id;
  }

  /** A request that was made otherwise, told of under a name from now on. */
  adopt(name: string, told: Told): void {
    this.#told.set(name, told);
  }

  /** Drafts the request; signs it unless the storyline leaves it unsigned. */
  async begin(line: Storyline): Promise<void> {
    const { company } = this;
    const entry = await company.get(Catalogue).findByCode(company.reader(), codeOf(line.wants));
    if (!entry) throw new Error(`the catalogue has no ${line.wants}`);
    const items = entry.items.filter((item) => item.shareType !== 'not_shared');
    const sensitive = items.filter((item) => (item.sensitivity ?? 0) >= SENSITIVE);
    const today = localDateOf(company.at);
    const content: RequestContent = {
      legalBasis: '《国务院关于在线政务服务的若干规定》第七条',
      scenario: line.why,
      useScope: '仅供窗口核验办件人信息，不转给第三方',
      itemIds: items.map((item) => item.id),
      purposes: [{ kind: 'one_thing', code: ONE_THINGS[line.for] }],
      mode: entry.shareModes[0] ?? 'service_interface',
      beneficiaries: 'department',
      validFrom: today,
      validUntil: addDays(today, line.days ?? YEAR_DAYS),
      truthful: true,
      personalInformation:
        sensitive.length === 0
          ? null
          : personalInformation(
              sensitive.map(({ id }) => id),
              line.why,
            ),
    };
    const drafting = company.get(RequestDrafting);
    const liaison = await company.liaison(line.who);
    const input = { departmentId: null, entryCode: entry.code, content };
    const { id } = done(line.name, await drafting.draftRequest(liaison, input));
    const provider = await company.playerOf(entry.providerDepartmentId);
    this.#told.set(line.name, { id, provider, itemIds: content.itemIds });
    if (line.signed === null && line.sentForSigning !== true) return;
    done(line.name, await drafting.sendForSigning(liaison, id, 1));
    if (line.signed === null) return;
    done(line.name, await company.get(RequestSigning).sign(await company.head(line.who), id, 2));
  }

  async go(line: Storyline, step: Step): Promise<void> {
    const { company } = this;
    const { id, provider, itemIds } = this.#of(line.name);
    const user = await company.liaison(line.who);
    const answerer = await company.liaison(provider);
    const version = async (): Promise<number> =>
      done(line.name, await company.get(RequestQueries).read(answerer, id)).version;
    const told = (result: Parameters<typeof done>[1]): unknown => done(`${line.name}: ${step.act}`, result);
    switch (step.act) {
      case 'agree':
        await this.#answer(line, { kind: 'agree' }, true);
        return;
      case 'prepare_agreement':
        await this.#answer(line, { kind: 'agree' }, false);
        return;
      case 'answer':
        await this.#answer(line, step.proposal(itemIds), true);
        return;
      case 'supply': {
        const resourceId = await attachResource(company, codeOf(line.wants));
        told(await company.get(RequestSupplying).attachSupply(answerer, id, await version(), resourceId));
        return;
      }
      case 'confirm':
        told(await company.get(RequestSupplying).confirmSupply(user, id, await version()));
        return;
      case 'reject':
        told(await company.get(RequestSupplying).rejectSupply(user, id, await version(), step.evidence));
        return;
      case 'ask_supplement': {
        const missing = [{ part: step.part, what: step.what }];
        told(await company.get(RequestSupplementing).askSupplement(answerer, id, await version(), missing));
        return;
      }
      case 'complete_supplement': {
        const head = await company.head(line.who);
        told(await company.get(RequestSupplementing).completeSupplement(head, id, await version()));
        return;
      }
      case 'ask_extension': {
        const asked = { workingDays: step.days, reason: step.reason };
        told(await company.get(RequestExtending).requestExtension(answerer, id, await version(), asked));
        return;
      }
      case 'grant_extension': {
        const authority = await company.as('shujuju.zhuguan');
        const decided = { decision: 'consented', reason: null } as const;
        told(await company.get(RequestExtending).decideExtension(authority, id, await version(), decided));
        told(await company.get(RequestExtending).notifyExtension(answerer, id, await version()));
        return;
      }
      case 'suspend': {
        const rectifyBy = addDays(localDateOf(company.at), RECTIFICATION_DAYS);
        const head = await company.head(provider);
        const terms = { reason: step.reason, rectifyBy };
        told(await company.get(RequestSuspending).suspend(head, id, await version(), terms));
        return;
      }
      case 'report_effect': {
        const report = { effect: step.effect, solved: true, casesHandled: step.cases, materialsSpared: step.cases };
        told(await company.get(RequestUse).reportEffect(user, id, await version(), report));
      }
    }
  }

  async #answer(line: Storyline, proposal: Parameters<RequestAnswering['prepareAnswer']>[3], sign: boolean) {
    const { id, provider } = this.#of(line.name);
    const answering = this.company.get(RequestAnswering);
    const liaison = await this.company.liaison(provider);
    const { version } = done(line.name, await this.company.get(RequestQueries).read(liaison, id));
    const prepared = done(line.name, await answering.prepareAnswer(liaison, id, version, proposal));
    if (!sign) return;
    const head = await this.company.head(provider);
    done(line.name, await answering.signAnswer(head, id, prepared.version));
  }

  #of(name: string): Told {
    const told = this.#told.get(name);
    if (!told) throw new Error(`${name} has not begun`);
    return told;
  }
}

/** What the city says of all personal information it asks for (U37). */
export const PERSONAL_INFORMATION: SharedPersonalInformation = {
  duty: '《中华人民共和国个人信息保护法》第十三条第一款第三项、第三十四条',
  impactAssessment: '演示市个保评〔2026〕17号',
  secrecyAssessment: '演示市保密评〔2026〕9号',
  minors: false,
  notice: '在办事指南和申请页面告知',
};

const personalInformation = (itemIds: readonly Id[], why: string): RequestContent['personalInformation'] => ({
  ...PERSONAL_INFORMATION,
  necessity: itemIds.map((itemId) => ({ itemId, why: `${why}，须与本人一一对应` })),
});
