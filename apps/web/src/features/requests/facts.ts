import type { TFunction } from 'i18next';
import type { Request } from './acts';

/** One thing a request says, in words. */
export interface Fact {
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

/** What is asked, in the order of the form (art. 20). */
export function contentFacts(request: Request, t: TFunction<'requests'>): readonly Fact[] {
  const { content, urgent, urgentThisYear } = request;
  return [
    ...(urgent === null
      ? []
      : [
          {
            key: 'urgent',
            name: t('urgent'),
            text: t('urgentUntil', { ground: urgent.ground, day: urgent.wishedOn, times: urgentThisYear ?? 1 }),
          },
        ]),
    { key: 'requester', name: t('requester'), text: request.requester.name },
    { key: 'provider', name: t('provider'), text: request.provider.name },
    { key: 'entry', name: t('entry'), text: request.entryName },
    { key: 'shareType', name: t('shareTypeLabel'), text: t(`shareType.${request.shareType}`) },
    { key: 'legalBasis', name: t('legalBasis'), text: content.legalBasis },
    { key: 'scenario', name: t('scenario'), text: content.scenario },
    { key: 'useScope', name: t('useScope'), text: content.useScope },
    { key: 'mode', name: t('modeLabel'), text: t(`mode.${content.mode}`) },
    {
      key: 'period',
      name: t('period'),
      text: t('fromUntil', { from: content.validFrom, until: content.validUntil ?? t('noEnd') }),
    },
  ];
}

/** What of a request somebody else's act may have changed. */
export function changeableFacts(request: Request, t: TFunction<'requests'>): readonly Fact[] {
  const { answer, clock, items } = request;
  const names = items.map(({ name, itemId, decision }) => `${name ?? itemId}（${t(`item_${decision}`)}）`);
  return [
    { key: 'state', name: t('stateLabel'), text: t(`state.${request.state}`) },
    ...contentFacts(request, t),
    { key: 'items', name: t('items'), text: names.join(t('semicolon')) },
    { key: 'answer', name: t('answerLabel'), text: answer === null ? '' : t(`answerKind.${answer.kind}`) },
    { key: 'reason', name: t('field.reason'), text: answer?.reason ?? '' },
    { key: 'due', name: t('due'), text: clock?.dueOn ?? '' },
  ];
}
