import { Injectable } from '@nestjs/common';
import type { Describer, SealedEvent } from '@zeqing/journal';
import type { Announcement, Tx } from '@zeqing/kernel';
import { announceCatalogue, CATALOGUE_EVENTS, type AnnouncedPaper } from './domain/catalogue-announcement';
import { FilingRepository } from './store/filing.repository';
import { TermRepository } from './store/term.repository';

/** The system reads whatever it has to tell of. */
const SYSTEM = { departmentIds: [], regionPrefix: '' } as const;

/** Says who has to act on a filing or by a term of art. 17, and what became of it, for the inbox. */
@Injectable()
export class CatalogueAnnouncements implements Describer {
  readonly types = CATALOGUE_EVENTS;

  constructor(
    private readonly filings: FilingRepository,
    private readonly terms: TermRepository,
  ) {}

  /** Null for an event nobody is told of. */
  async describe(tx: Tx, event: SealedEvent): Promise<Announcement | null> {
    const paper = await this.#paperOf(tx, event);
    return paper && announceCatalogue(event, paper);
  }

  #paperOf(tx: Tx, event: SealedEvent): Promise<AnnouncedPaper | null> | AnnouncedPaper {
    switch (event.objectType) {
      case 'law_change':
        return lawChangeOf(event);
      case 'catalogue_term':
        return this.#term(tx, event);
      default:
        return this.#filing(tx, event);
    }
  }

  async #filing(tx: Tx, { objectId: id }: SealedEvent): Promise<AnnouncedPaper | null> {
    const found = await this.filings.findForSystem(tx, id);
    if (!found) return null;
    const { providerDepartmentId, authorityDepartmentId, content } = found;
    return {
      ...{ kind: 'catalogue_filing', id, subject: content.code, providerDepartmentIds: [providerDepartmentId] },
      ...{ authorityDepartmentId, holderDepartmentId: null, link: `/filings/${id}` },
    };
  }

  async #term(tx: Tx, { objectId: id }: SealedEvent): Promise<AnnouncedPaper | null> {
    const found = await this.terms.find(tx, id, SYSTEM);
    if (!found) return null;
    const { authorityDepartmentId, departmentId, filingId, phase, providerDepartmentId } = found;
    return {
      ...{ kind: 'catalogue_term', id, subject: found.entryCode ?? '', providerDepartmentIds: [providerDepartmentId] },
      ...{ authorityDepartmentId, holderDepartmentId: departmentId },
      link: phase === 'review' && filingId !== null ? `/filings/${filingId}` : '/filings/terms',
    };
  }
}

/** One notice a department, however many of its entries the change touches. */
const lawChangeOf = ({ objectId: id, departmentIds: providerDepartmentIds }: SealedEvent): AnnouncedPaper => ({
  ...{ kind: 'law_change', id, subject: '', providerDepartmentIds, authorityDepartmentId: null },
  ...{ holderDepartmentId: null, link: '/filings/terms' },
});
