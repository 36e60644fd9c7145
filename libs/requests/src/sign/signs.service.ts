import { Injectable } from '@nestjs/common';
import type { Id, LocalDate, Page, PageRequest, UseCaseContext } from '@zeqing/kernel';
import { DepartmentDirectory } from '@zeqing/organisation';
import { UnitOfWork } from '@zeqing/platform';
import { viewerBy } from '../case/case-viewer';
import { partyOf } from '../case/party';
import type { PartyView } from '../request/request-views';
import { SIGN_RULES, SIGNS, type Sign, type SignRule } from './domain/signs';
import { countOfSign, pageOfSign, type StoredSignRow } from './store/sign.repository';

/** A sign with how often it is seen in the regions watched. */
export interface SignView extends SignRule {
  readonly sign: Sign;
  readonly n: number;
}

export interface SignRowView extends Omit<StoredSignRow, 'departmentId'> {
  readonly department: PartyView | null;
}

/**
 * Signs of gaming the clocks (U48): what happened, with its definition and every row behind its number. They open no
 * case and are no finding; who sees something in them states a suspicion as of anything else (U28).
 */
@Injectable()
export class Signs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DepartmentDirectory,
  ) {}

  /** Every sign, also those that nothing speaks of. */
  async list(context: UseCaseContext, since: LocalDate): Promise<readonly SignView[]> {
    const tx = this.unitOfWork.reader(context);
    const viewer = viewerBy(context.actor, 'signs.read');
    const views: SignView[] = [];
    for (const sign of SIGNS) views.push({ sign, ...SIGN_RULES[sign], n: await countOfSign(tx, sign, viewer, since) });
    return views;
  }

  /** The rows behind one number, the latest first. */
  async rowsOf(context: UseCaseContext, sign: Sign, since: LocalDate, page: PageRequest): Promise<Page<SignRowView>> {
    const tx = this.unitOfWork.reader(context);
    const found = await pageOfSign(tx, sign, viewerBy(context.actor, 'signs.read'), since, page);
    const ids = found.items.flatMap(({ departmentId }): Id[] => (departmentId === null ? [] : [departmentId]));
    const departments = new Map((await this.directory.byIds(tx, ids)).map((one) => [one.id, one]));
    const items = found.items.map(({ departmentId, ...row }) => ({
      ...row,
      department: departmentId === null ? null : partyOf(departmentId, departments),
    }));
    return { items, next: found.next };
  }
}
