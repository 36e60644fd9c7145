import type { TFunction } from 'i18next';
import type { ActField } from './act-form';
import type { Settling } from './settling-words';

/** What an act of the chain asks for, and where it is sent. */
export interface ActOf {
  readonly path: string;
  readonly fields: readonly ActField[];
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly fixed?: Readonly<Record<string, unknown>>;
}

export interface Reason {
  readonly value: string;
  readonly label: string;
}

/** The form of an act, as the settling stands; null for acts of no form. */
export function formOf(
  action: string,
  settling: Settling,
  reasons: readonly Reason[],
  t: TFunction<'matching'>,
): ActOf | null {
  const field = (name: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({
    ...{ name, kind, label: t(`field.${name as 'note'}`), ...more },
  });
  const note = field('note', 'long');
  switch (action) {
    case 'confirm':
      return { path: 'confirm', fields: contentFields(t), initial: contentOf(settling) };
    case 'decline':
      return {
        path: 'decline',
        fields: [
          field('reason', 'choice', { options: reasons }),
          field('evidence', 'long'),
          field('departmentId', 'department', { isOptional: true, label: t('field.recommended') }),
          field('citation', 'text', { isOptional: true }),
          field('note', 'long', { isOptional: true }),
        ],
      };
    case 'assign':
      return { path: 'assign', fields: [field('departmentId', 'department'), note] };
    case 'force':
      return { path: 'force', fields: [field('departmentId', 'department'), note], initial: lastAsked(settling) };
    case 'order_rectification':
      return { path: 'rectification', fields: [field('workingDays', 'number'), note] };
    case 'list_negative':
      return {
        path: 'negative-row',
        fields: [
          field('groundKind', 'choice', { dictionary: 'not_shared_ground' }),
          ...[field('groundTitle', 'text'), field('groundClause', 'text'), field('groundText', 'long')],
          ...[field('reviewOn', 'day'), field('note', 'long', { label: t('field.opinion') })],
        ],
      };
    case 'return_need':
      return { path: 'return', fields: [note] };
    case 'ask_withdrawal':
      return { path: 'withdrawal', fields: [note, field('evidence', 'long')] };
    case 'approve_withdrawal':
      return { path: 'withdrawal/decision', fields: [note], fixed: { approve: true } };
    case 'reject_withdrawal':
      return { path: 'withdrawal/decision', fields: [note], fixed: { approve: false } };
    default:
      return null;
  }
}

const lastAsked = ({ holder }: Settling) => (holder ? { departmentId: holder.departmentId } : {});

const contentOf = ({ name, items }: Settling) => ({
  content: { name, items, shareType: 'conditional', shareModes: ['service_interface'] },
});

/** The fields of art. 13 as they will stand in the catalogue. */
function contentFields(t: TFunction<'matching'>): readonly ActField[] {
  const of = (name: string, kind: ActField['kind'], more: Partial<ActField> = {}): ActField => ({
    ...{ name: ['content', name] as const, kind, label: t(`content.${name as 'name'}`), ...more },
  });
  const shareTypes = (['unconditional', 'conditional'] as const).map((value) => ({
    value,
    label: t(`shareType.${value}`),
  }));
  return [
    ...[
      of('name', 'text'),
      of('items', 'lines', { isOptional: true }),
      of('shareType', 'choice', { options: shareTypes }),
    ],
    ...[of('conditions', 'long', { isOptional: true }), of('formatClass', 'choice', { dictionary: 'format_class' })],
    of('updateFrequency', 'choice', { dictionary: 'update_frequency' }),
    of('shareModes', 'choices', { dictionary: 'share_mode' }),
    of('classification', 'choice', { dictionary: 'classification' }),
  ];
}
