import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { inLanguage } from '../../i18n/i18n';

type Item = Schema<'ExplainedItemAnswer'>;
type Situation = Schema<'SituationAnswer'>;

/** A material, a use that spares no paper, or an item that has neither. */
export interface Line {
  readonly key: string;
  readonly item: Item;
  readonly situation: Situation;
  /** Of this item in this situation. */
  readonly isFirst: boolean;
  readonly name: string | null;
  /** Where the paper comes from and whether it must be there; or what the data are used for. */
  readonly kind: string;
  readonly decision: Schema<'MaterialAnswer'>['decision'] | null;
  readonly why: string;
  readonly basis: string | null;
  readonly entryCode: string | null;
  readonly grantId: string | null;
  readonly blockers: readonly Schema<'BlockerAnswer'>[];
}

/** The lines of an item, situation by situation: its materials in their order, then its uses; one that says so for neither. */
export function useLines(): (item: Item) => readonly Line[] {
  const { t } = useTranslation('services');
  const linesIn = (item: Item, situation: Situation): readonly Line[] => {
    const own = situation.materials.map((material) => ({
      ...{ key: material.code, name: material.name, decision: material.decision, why: inLanguage(material.say) },
      ...{ basis: material.basis, entryCode: material.entryCode, grantId: material.grantId },
      kind: `${t(`origin.${material.origin}`)} · ${t(`necessity.${material.necessity}`)}`,
      blockers: material.blockers,
    }));
    const used = situation.uses.map((use) => ({
      ...{ key: `${use.use} ${use.evidenceTypeCode}`, name: use.evidenceTypeName, decision: null, basis: null },
      ...{ entryCode: use.entryCode, grantId: use.grantId, blockers: use.blockers },
      kind: `${t(`explained.use.${use.use}`)}${use.compulsory ? '' : ` · ${t('explained.notCompulsory')}`}`,
      why: use.served ? t('explained.served') : t('explained.unserved'),
    }));
    const nothing = { key: '', name: null, kind: '', decision: null, why: t('explained.nothing'), basis: null };
    const lines = [...own, ...used];
    const told = lines.length > 0 ? lines : [{ ...nothing, entryCode: null, grantId: null, blockers: [] }];
    const of = `${item.itemCode} ${situation.situation ?? ''}`;
    return told.map((line, at) => ({ ...line, key: `${of} ${line.key}`, item, situation, isFirst: at === 0 }));
  };
  return (item) => [item.headline, ...item.otherSituations].flatMap((situation) => linesIn(item, situation));
}
