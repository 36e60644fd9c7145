import type { OfficialDocument } from '@zeqing/kernel';
import { clause, clauseWords } from './clauses';
import { dayOf, letter, paragraph, section } from './letter';
import { present } from './request-letters';
import type { RequestLetterView } from './request-letter-view';
import { clockOf, dueWords, entryWords, theRequest } from './request-sentences';

/** 延期申请: the provider to its authority (art. 21, U30); the term runs on meanwhile. */
export function extensionApplication(view: RequestLetterView): OfficialDocument {
  const { workingDays, reason, requestedAt } = present(view.life.extension);
  return letter({
    title: `${view.provider.name}关于延长${view.entryName}共享申请答复期限的请示`,
    ...{ from: view.provider, to: [present(view.authority).name], on: dayOf(requestedAt), today: view.today },
    blocks: [
      paragraph(`我单位正在办理${theRequest(view)}。`),
      ...section('原答复期限', term(view)),
      ...section('申请延长的理由', reason),
      ...section(
        '申请事项',
        `根据${clauseWords('extension')}，申请延长答复期限${workingDays}个工作日。`,
        '在你单位同意并且我单位告知申请部门之前，原期限继续计算。',
      ),
      paragraph('妥否，请批示。'),
    ],
  });
}

/** 延期批复: the authority consents or declines. A consent has effect only with the notice to the requester. */
export function extensionDecision(view: RequestLetterView): OfficialDocument {
  const { workingDays, decision, decisionReason, decidedAt } = present(view.life.extension);
  const consents = decision === 'consented';
  const how = consents ? '同意' : '不同意';
  return letter({
    title: `${present(view.authority).name}关于${how}延长${view.entryName}共享申请答复期限的批复`,
    ...{ from: present(view.authority), to: [view.provider.name], on: dayOf(decidedAt), today: view.today },
    blocks: [
      paragraph(`你单位关于延长${theRequest(view)}答复期限的请示收悉。现批复如下：`),
      ...section(
        '审核意见',
        `根据${clause('extension')}规定，${how}延长答复期限${workingDays}个工作日。`,
        decisionReason === null ? null : `理由：${decisionReason}`,
      ),
      ...section(
        '办理要求',
        consents
          ? '请在原期限届满前将延长情况告知申请部门；未在期限届满前告知的，延长不生效。'
          : '请在原答复期限内答复申请部门。',
      ),
    ],
  });
}

/** 延期告知: the provider tells the requester, and the due day moves. */
export function extensionNotice(view: RequestLetterView): OfficialDocument {
  const { workingDays, reason, noticedAt, decidedAt } = present(view.life.extension);
  const clock = clockOf(view, 'answer');
  const authority = view.authority?.name ?? '同级主管部门';
  return letter({
    title: `${view.provider.name}关于延长${view.entryName}共享申请答复期限的告知函`,
    ...{ from: view.provider, to: [view.requester.name], on: dayOf(noticedAt ?? decidedAt), today: view.today },
    blocks: [
      paragraph(
        `你单位关于共享${entryWords(view)}的申请（申请流水号${view.number}），因下述原因难以在原期限内答复。根据${clauseWords('extension')}，经${authority}同意，延长答复期限${workingDays}个工作日。`,
      ),
      ...section('延长的理由', reason),
      ...section(
        '延长后的答复期限',
        clock !== null && clock.extensionWorkingDays > 0
          ? `延长后的答复期限${dueWords(clock)}。`
          : '自本告知函送达之时起按延长后的工作日推算。',
      ),
    ],
  });
}

function term(view: RequestLetterView): string | null {
  const clock = clockOf(view, 'answer');
  if (clock === null) return null;
  if (clock.extensionWorkingDays === 0) return `答复期限${dueWords(clock)}。`;
  return `自收到申请之日起${clock.budgetWorkingDays - clock.extensionWorkingDays}个工作日（${clause('answer')}）。`;
}
