import type { EntryView } from '@zeqing/catalogue';
import {
  comparableText,
  localDate,
  localDateOf,
  textFault,
  type Id,
  type LocalDate,
  type RawRow,
} from '@zeqing/kernel';
import { requestable } from '../../request/domain/submission.rules';
import type { RequestableShareType, RequestContent } from '../../request/domain/request';
import { ledgerFinding, type LedgerFinding, type LedgerRule } from './ledger-findings';
import { ledgerCell, type LedgerField, type LedgerHeader } from './ledger-headings';
import { instantOf, lastDayOf, modeOf, standingOf, type LedgerStanding } from './ledger-values';

/** 《政务数据共享条例》第四十四条: in force from this day; its terms govern what was received from then on. */
const DECREE_IN_FORCE = localDate('2025-08-01');
/** What is written where the ledger says nothing; it is reported as a gap and completed by the requester. */
export const NOT_IN_LEDGER = '台账未载明';
const MAX_KEY = 64;
const MAX_TEXT = 2_000;
const MAX_PURPOSE = 100;

export interface LedgerDepartment {
  readonly id: Id;
  readonly regionCode: string;
}

/** What a row's words are looked up in, prepared by `ledgerKeys`. */
export interface LedgerLookups {
  readonly byCode: ReadonlyMap<string, LedgerDepartment>;
  readonly byName: ReadonlyMap<string, LedgerDepartment>;
  readonly entries: ReadonlyMap<string, EntryView>;
  /** Numbers of the same source that are here already. */
  readonly known: ReadonlySet<string>;
  /** Whether the importer may bring requests between these two. */
  readonly mayBring: (requester: LedgerDepartment, provider: LedgerDepartment) => boolean;
}

/** A request under way as it is to be written. */
export interface LedgerRequest {
  readonly row: number;
  readonly serial: string;
  /** The state in the ledger's words. */
  readonly stated: string;
  readonly standing: 'reviewing' | 'agreed';
  readonly requester: LedgerDepartment;
  readonly provider: LedgerDepartment;
  readonly entry: EntryView;
  readonly entryVersion: number;
  readonly shareType: RequestableShareType;
  readonly content: RequestContent;
  /** When the provider had it: what the platform's office passed on, else when it was sent (U27, U34). */
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
}

export interface LedgerReading {
  readonly rows: number;
  readonly requests: readonly LedgerRequest[];
  readonly findings: readonly LedgerFinding[];
}

export interface LedgerKeys {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly entryCodes: readonly string[];
  readonly serials: readonly string[];
}

export const dataRows = (header: LedgerHeader): readonly RawRow[] =>
  header.sheet.rows.filter(({ row, cells }) => row > header.row && cells.some(({ text }) => text.trim() !== ''));

/** Everything a ledger names that has to be looked up, each once. */
export function ledgerKeys(header: LedgerHeader): LedgerKeys {
  const of = (...fields: LedgerField[]): string[] => {
    const texts = dataRows(header).flatMap((row) => fields.map((field) => ledgerCell(header, row, field)?.text ?? ''));
    return [...new Set(texts.map(keyOf))].filter((text) => text !== '' && text.length <= MAX_KEY * 4);
  };
  return {
    names: of('provider', 'requester'),
    codes: of('providerCode', 'requesterCode').map((code) => code.toUpperCase()),
    entryCodes: of('entryCode'),
    serials: of('serial'),
  };
}

const keyOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Reads every row: what can be taken, and by row and column what cannot, why and how to mend it. */
export function readLedger(header: LedgerHeader, lookups: LedgerLookups, now: Date): LedgerReading {
  const rows = dataRows(header);
  const findings: LedgerFinding[] = [];
  const seen = new Set<string>();
  const requests = rows.flatMap((row) => {
    const found = new LedgerRow(header, row, lookups, findings).read(now);
    if (found === null) return [];
    if (!seen.has(found.serial)) {
      seen.add(found.serial);
      return [found];
    }
    findings.push(ledgerFinding(header, row.row, 'serial', 'serial_repeated', found.serial));
    return [];
  });
  return { rows: rows.length, requests, findings };
}

/** One row of the ledger. */
class LedgerRow {
  #failed = false;

  constructor(
    private readonly header: LedgerHeader,
    private readonly row: RawRow,
    private readonly lookups: LedgerLookups,
    private readonly findings: LedgerFinding[],
  ) {}

  read(now: Date): LedgerRequest | null {
    const serial = this.#key('serial');
    const stated = this.#needed('state');
    const standing = stated === null ? null : this.#standing(stated);
    if (serial !== null && this.lookups.known.has(serial)) return this.#leftOut('serial', 'already_imported');
    if (standing === 'not_sent' || standing === 'ended') return this.#leftOut('state', standing);
    const requester = this.#department('requester');
    const provider = this.#department('provider');
    const receivedAt = this.#instant(this.#text('acceptedAt') === null ? 'startedAt' : 'acceptedAt', now);
    const answeredAt = standing === 'agreed' ? this.#answered(receivedAt, now) : null;
    const asked = requester && provider && receivedAt && this.#asked(requester, provider, receivedAt);
    if (serial === null || stated === null || standing === null || !requester || !provider) return null;
    if (this.#failed || !asked) return null;
    return { row: this.row.row, serial, stated, standing, requester, provider, ...asked, receivedAt, answeredAt };
  }

  #standing(stated: string): LedgerStanding | null {
    const standing = standingOf(stated);
    if (standing === null) this.#tell('state', 'state_unknown');
    return standing;
  }

  #department(side: 'requester' | 'provider'): LedgerDepartment | null {
    const code = this.#text(`${side}Code`);
    const name = this.#text(side);
    const found =
      (code === null ? undefined : this.lookups.byCode.get(keyOf(code).toUpperCase())) ??
      (name === null ? undefined : this.lookups.byName.get(keyOf(name)));
    if (found) return found;
    this.#tell(side, code === null && name === null ? 'required' : 'department_unknown');
    return null;
  }

  #instant(field: LedgerField, now: Date): Date | null {
    const text = this.#needed(field);
    if (text === null) return null;
    const instant = instantOf({ text });
    if (instant === null) this.#tell(field, 'time_unknown');
    else if (instant > now) this.#tell(field, 'time_in_future');
    else if (localDateOf(instant) < DECREE_IN_FORCE) this.#tell(field, 'before_the_rules');
    return instant;
  }

  #answered(receivedAt: Date | null, now: Date): Date | null {
    if (this.#text('answeredAt') === null) {
      this.#tell('answeredAt', 'answer_time_missing');
      return null;
    }
    const answeredAt = this.#instant('answeredAt', now);
    if (answeredAt && receivedAt && answeredAt < receivedAt) this.#tell('answeredAt', 'time_order');
    return answeredAt;
  }

  /** What is asked for, against the catalogue of today. */
  #asked(requester: LedgerDepartment, provider: LedgerDepartment, receivedAt: Date) {
    if (!this.lookups.mayBring(requester, provider)) this.#tell('requester', 'department_not_yours');
    const code = this.#key('entryCode');
    const entry = code === null ? undefined : this.lookups.entries.get(code);
    if (!entry) {
      if (code !== null) this.#tell('entryCode', 'entry_unknown');
      return null;
    }
    if (entry.providerDepartmentId !== provider.id) this.#tell('entryCode', 'entry_of_other_department');
    const content = this.#content(entry, localDateOf(receivedAt));
    const checked = requestable(entry, requester.id, { ...content, modes: [content.mode] });
    if (checked.ok) return { entry, entryVersion: checked.value.version, shareType: checked.value.shareType, content };
    this.#tell('entryCode', REFUSED[checked.error.code] ?? 'entry_unknown');
    return null;
  }

  #content(entry: EntryView, from: LocalDate): RequestContent {
    const scenario = this.#orGap('scenario');
    const until = lastDayOf(this.#text('validUntil') ?? '');
    if (until === null) this.#tell('validUntil', 'to_be_completed');
    return {
      legalBasis: this.#orGap('legalBasis'),
      scenario,
      useScope: this.#orGap('useScope'),
      itemIds: this.#items(entry),
      purposes: [{ kind: 'scenario', code: Array.from(scenario).slice(0, MAX_PURPOSE).join('') }],
      mode: this.#mode(entry),
      beneficiaries: 'department',
      validFrom: from,
      validUntil: until !== null && until < from ? null : until,
      truthful: false,
      personalInformation: null,
    };
  }

  #items(entry: EntryView): readonly Id[] {
    const shared = entry.items.filter(({ shareType }) => shareType !== 'not_shared');
    const text = this.#text('items');
    if (text === null) return shared.map(({ id }) => id);
    const names = text.split(/[；;、|,，\r\n]+/u).map((name) => comparableText(name.replace(/^\d+[.．]/u, '')));
    const wanted = new Set(names.filter((name) => name !== ''));
    const found = shared.filter(({ name }) => wanted.has(comparableText(name)));
    if (found.length === wanted.size) return found.map(({ id }) => id);
    this.#tell('items', 'item_unknown');
    return shared.map(({ id }) => id);
  }

  #mode(entry: EntryView): RequestContent['mode'] {
    const [own = 'service_interface'] = entry.shareModes;
    const mode = modeOf(this.#text('mode') ?? '');
    if (mode === null || entry.shareModes.length === 0 || entry.shareModes.includes(mode)) return mode ?? own;
    this.#tell('mode', 'mode_not_offered');
    return own;
  }

  #orGap(field: LedgerField): string {
    const text = this.#text(field);
    if (text === null) this.#tell(field, 'to_be_completed');
    return text ?? NOT_IN_LEDGER;
  }

  /** An identifier, half-width and without white space. A long number has lost digits. */
  #key(field: LedgerField): string | null {
    const text = this.#needed(field);
    if (text === null) return null;
    const key = keyOf(text);
    const isNumber = ledgerCell(this.header, this.row, field)?.kind === 'number';
    if (key.length > MAX_KEY) this.#tell(field, 'too_long');
    else if (isNumber && key.length > SAFE_DIGITS) this.#tell(field, 'number_instead_of_text');
    return key;
  }

  #needed(field: LedgerField): string | null {
    const text = this.#text(field);
    if (text === null) this.#tell(field, 'required');
    return text;
  }

  #text(field: LedgerField): string | null {
    const text = ledgerCell(this.header, this.row, field)?.text.normalize('NFC').trim() ?? null;
    if (text === null || text === '') return null;
    if (text.length > MAX_TEXT) this.#tell(field, 'too_long');
    if (textFault(text) !== null) this.#tell(field, 'text_malformed');
    return text;
  }

  #leftOut(field: LedgerField, rule: LedgerRule): null {
    this.#tell(field, rule);
    return null;
  }

  /** Each rule is told once a cell. */
  #tell(field: LedgerField, rule: LedgerRule): void {
    const value = ledgerCell(this.header, this.row, field)?.text ?? '';
    const found = ledgerFinding(this.header, this.row.row, field, rule, value);
    const isTold = this.findings.some(
      (other) => other.row === found.row && other.rule === rule && other.heading === found.heading,
    );
    if (found.severity === 'error') this.#failed = true;
    if (!isTold) this.findings.push(found);
  }
}

/** Digits a number cell keeps. */
const SAFE_DIGITS = 15;

const REFUSED: Readonly<Record<string, LedgerRule>> = {
  'request.entry_not_published': 'entry_unknown',
  'request.entry_not_shared': 'entry_not_shared',
  'request.own_entry': 'own_entry',
};
