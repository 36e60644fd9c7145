import dayjs, { type Dayjs } from 'dayjs';
import type { Schema } from '../../api/client';
import type { Request } from './acts';
import { urgentOf, type UrgentWritten } from './urgent-fields';

type Entry = Schema<'EntryAnswer'>;
type Draft = Schema<'DraftRequestInput'>;
type Purpose = Draft['purposes'][number];
export type DraftContent = Omit<Draft, 'entryCode' | 'departmentId'>;

/** What the form of a request holds; `purpose` is `one_thing:code` or `item:code`. */
export interface Written {
  readonly itemIds: readonly string[];
  readonly purpose?: string;
  readonly legalBasis: string;
  readonly scenario: string;
  readonly useScope: string;
  readonly mode: Draft['mode'];
  readonly period: readonly [Dayjs, Dayjs];
  readonly truthful: boolean;
  readonly urgent?: UrgentWritten;
  readonly personal?: Omit<Schema<'PersonalInformationInput'>, 'necessity'> & {
    readonly necessity?: Readonly<Record<string, string>>;
  };
}

export const purposeWord = ({ kind, code }: Purpose): string => `${kind}:${code}`;

function purposesOf(word: string | undefined): Purpose[] {
  const [kind, ...code] = (word ?? '').split(':');
  if (kind !== 'one_thing' && kind !== 'item' && kind !== 'scenario') return [];
  return [{ kind, code: code.join(':') }];
}

/** What the API is told of what was written. */
export function contentOf(written: Written): DraftContent {
  const { personal, period, purpose, itemIds, urgent, ...words } = written;
  const [from, until] = period;
  return {
    ...words,
    beneficiaries: 'department',
    itemIds: [...itemIds],
    purposes: purposesOf(purpose),
    validFrom: from.format('YYYY-MM-DD'),
    validUntil: until.format('YYYY-MM-DD'),
    ...urgentOf(urgent),
    ...(personal === undefined ? {} : { personalInformation: personalOf(personal) }),
  };
}

const personalOf = ({
  necessity = {},
  ...rest
}: NonNullable<Written['personal']>): Schema<'PersonalInformationInput'> => ({
  ...rest,
  minors: rest.minors,
  necessity: Object.entries(necessity).map(([itemId, why]) => ({ itemId, why })),
});

/** A first proposal: a year from today, in the first way the entry is shared, for what the reader came from. */
export function proposalFor(entry: Entry, purpose: string | undefined): Partial<Written> {
  const today = dayjs();
  const [mode] = entry.shareModes;
  return {
    ...(purpose === undefined ? {} : { purpose }),
    ...(mode === undefined ? {} : { mode }),
    period: [today, today.add(1, 'year').subtract(1, 'day')],
  };
}

/** A request as it stands, to be written on. */
export function writtenOf({ content }: Request): Partial<Written> {
  const { itemIds, legalBasis, scenario, useScope, mode, validFrom, validUntil, truthful, purposes } = content;
  const [purpose] = purposes;
  const personal = content.personalInformation;
  return {
    ...{ itemIds, legalBasis, scenario, useScope, mode, truthful },
    ...(purpose === undefined ? {} : { purpose: purposeWord(purpose) }),
    period: [dayjs(validFrom), dayjs(validUntil ?? validFrom)],
    ...(personal === null
      ? {}
      : {
          personal: {
            ...personal,
            necessity: Object.fromEntries(personal.necessity.map(({ itemId, why }) => [itemId, why])),
          },
        }),
  };
}
