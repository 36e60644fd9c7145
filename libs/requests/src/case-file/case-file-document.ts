import {
  attachmentLines,
  localDateOf,
  type DocumentBlock,
  type HeadingLevel,
  type OfficialDocument,
  type Role,
} from '@zeqing/kernel';
import { cited, dateWords, instantWords, numberedTable } from '../letter/domain/letter';
import type { ClockDayReason } from '../clock/domain/clock';
import type { ClockExplanation } from '../request/request-views';
import type { CaseAct, CaseFile, CaseLetter, CaseOutside } from './case-file';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  liaison: '联络员',
  office_head: '工作机构负责人',
  department_head: '部门负责人',
  authority_officer: '主管部门经办人',
  supervisor: '监管人员',
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  auditor: '审计员',
  service_hall: '政务服务大厅',
  exchange_platform: '共享交换平台',
};
const PHASE_WORDS = { check: '核查期限', answer: '答复期限', supply: '供给期限' } as const;
const BOOKED_WORDS = { provider: '提供部门', requester: '申请部门' } as const;
const FINDING_WORDS: Readonly<Record<string, string>> = {
  violation: '认定违反规定',
  proper_reason: '认定有正当理由',
  not_attributable: '认定不可归责',
};

/** Words of other subjects that the file needs: why a day counts or not. */
export interface CaseFileWords {
  readonly day: (reason: ClockDayReason, name: string | undefined) => string;
}

/** The whole-case file as a document: the same content as its data, the letters in full, the proofs by their hashes. */
export function caseFileDocument(file: CaseFile, words: CaseFileWords): OfficialDocument {
  const { request } = file;
  return {
    title: `共享申请${request.number}全案卷`,
    documentNumber: null,
    mark: null,
    addressee: null,
    blocks: [
      heading(1, '概况'),
      paragraph(`申请部门：${request.requester.name}。提供部门：${request.provider.name}。`),
      paragraph(`数据：“${request.entryName}”（目录代码${request.entryCode}，已发布第${request.entryVersion}版）。`),
      paragraph(`本卷于${instantWords(file.madeAt)}由系统根据事件账生成，事件账已封至第${file.head.seq}号。`),
      heading(1, '办理经过'),
      ...actTable(file),
      heading(1, '期限与逐日计算'),
      ...(file.clocks.length === 0
        ? [paragraph('尚未开始计算期限。')]
        : file.clocks.flatMap((clock) => clockBlocks(clock, words))),
      heading(1, '超期事实和疑似情形'),
      ...factBlocks(file),
      ...outsideBlocks(file),
      heading(1, '文书'),
      ...(file.letters.length === 0 ? [paragraph('无。')] : file.letters.flatMap(letterBlocks)),
      heading(1, '存证'),
      ...proofBlocks(file),
    ],
    attachments: [],
    signature: null,
    note: null,
  };
}

/** Left out where nothing was asked of anybody outside. */
function outsideBlocks({ outside }: CaseFile): DocumentBlock[] {
  if (outside.length === 0) return [];
  return [heading(1, '系统外往来'), ...outside.flatMap(oneOutside)];
}

function oneOutside({ direction, body, wanted, legs, records }: CaseOutside): DocumentBlock[] {
  return [
    heading(2, direction === 'letter' ? `${body}来函` : `向${body}申请`),
    paragraph(`需要的数据：${wanted}`),
    ...legs.map(({ sentOn, sender, receiver, outsideNumber }) =>
      paragraph(
        `${dateWords(sentOn)}由${sender}送${receiver}${outsideNumber === null ? '' : `（${outsideNumber}）`}。`,
      ),
    ),
    ...records.map(({ happenedOn, kind, said, document }) =>
      paragraph(`${dateWords(happenedOn)}${OUTSIDE_WORDS[kind]}：${said}（${document}）`),
    ),
  ];
}

const OUTSIDE_WORDS = { answer: '答复', supply: '供给', refusal: '不同意', closing: '办结' } as const;

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const heading = (level: HeadingLevel, text: string): DocumentBlock => ({ kind: 'heading', level, text });

function actTable({ acts, isCut }: CaseFile): DocumentBlock[] {
  const rows = acts.map((act) => [
    String(act.seq),
    timeWords(act.occurredAt),
    act.words.zh,
    actorWords(act),
    act.words.article === null ? '' : cited(act.words.article),
  ]);
  const table: DocumentBlock = {
    kind: 'table',
    header: ['序号', '时间', '事项', '办理人', '依据'],
    widths: [1.2, 2.4, 2.6, 3.8, 3.2],
    rows,
  };
  return [table, ...(isCut ? [paragraph('事项过多，本卷仅列最早的部分。')] : [])];
}

/** 张三（示范市民政局工作机构负责人，受李四委托） */
function actorWords({ actorKind, actorName, posts }: CaseAct): string {
  if (actorKind !== 'person') return actorKind === 'system' ? '系统' : '接入系统';
  const held = posts.map(
    ({ role, departmentName, delegatedBy }) =>
      `${departmentName}${ROLE_WORDS[role]}${delegatedBy === null ? '' : `，受${delegatedBy}委托`}`,
  );
  return `${actorName ?? '人员已注销'}${held.length === 0 ? '' : `（${held.join('；')}）`}`;
}

/** A letter beneath its title, its own headings two levels down. */
function letterBlocks({ document, sha256 }: CaseLetter): DocumentBlock[] {
  const { title, documentNumber, addressee, blocks, attachments, signature, note } = document;
  const lines = (...texts: readonly (string | null)[]): DocumentBlock[] =>
    texts.flatMap((text) => (text === null ? [] : [paragraph(text)]));
  return [
    heading(2, title),
    ...lines(documentNumber, addressee === null ? null : `${addressee}：`),
    ...blocks.map((block) => (block.kind === 'heading' ? heading(block.level === 1 ? 3 : 4, block.text) : block)),
    ...lines(...attachmentLines(attachments)),
    ...lines(signature && `${signature.issuer}　${signature.date}`, note === null ? null : `（${note}）`),
    paragraph(`文稿摘要（SHA-256）：${sha256}。`),
  ];
}

function clockBlocks(
  { clock, days, calendarBasis, receiptBasis, spans }: ClockExplanation,
  words: CaseFileWords,
): DocumentBlock[] {
  const end = clock.stoppedOn === null ? '仍在计算' : `已于${dateWords(clock.stoppedOn)}停止`;
  const late = clock.overdueWorkingDays === 0 ? '' : `，超期${clock.overdueWorkingDays}个工作日`;
  const extended = clock.extensionWorkingDays === 0 ? '' : `，含延长${clock.extensionWorkingDays}个工作日`;
  return [
    heading(2, PHASE_WORDS[clock.phase]),
    paragraph(
      `适用规则：${clock.ruleCode}第${clock.ruleVersion}版，${cited(clock.article)}，${clock.budgetWorkingDays}个工作日${extended}。`,
    ),
    paragraph(
      `自${dateWords(clock.startedOn)}起算，至${dateWords(clock.dueOn)}24时止，${end}${late}${clock.provisional ? '；到期日为暂定' : ''}。`,
    ),
    paragraph(`收件：${sentence(receiptBasis)}起算：${sentence(calendarBasis)}`),
    ...spans.map((span) =>
      paragraph(
        `${dateWords(span.from)}起${span.until === null ? '' : `至${dateWords(span.until)}前`}计入申请部门用时（补正）${span.pauses ? '，期限暂停' : ''}。`,
      ),
    ),
    numberedTable(
      [
        ['日期', 2.4],
        ['是否计入', 2],
        ['归属', 2],
        ['说明', 5.4],
      ],
      days.map((day) => [
        day.date,
        day.counted ? '计入' : '不计入',
        day.bookedTo === null ? '' : BOOKED_WORDS[day.bookedTo],
        words.day(day.reason, day.name),
      ]),
    ),
  ];
}

function factBlocks({ facts, suspicions, request }: CaseFile): DocumentBlock[] {
  if (facts.length === 0 && suspicions.length === 0) return [paragraph('无。')];
  const nameOf = (id: string): string =>
    [request.requester, request.provider].find(({ departmentId }) => departmentId === id)?.name ?? '经办部门';
  return [
    ...facts.map((fact) =>
      paragraph(
        `${nameOf(fact.departmentId)}：期限至${dateWords(fact.dueOn)}止，${instantWords(fact.recordedAt)}记录超期事实。`,
      ),
    ),
    ...suspicions.map(({ code, departmentId, reason, finding, findingGrounds }) =>
      paragraph(
        `${nameOf(departmentId)}：疑似《政务数据共享条例》第${code.replace('-', '条第')}项情形。说明：${reason ?? '未说明'}。认定：${
          finding === null ? '尚未认定' : `${FINDING_WORDS[finding] ?? finding}，${findingGrounds ?? ''}`
        }。`,
      ),
    ),
  ];
}

function proofBlocks({ acts, checkpoints, head }: CaseFile): DocumentBlock[] {
  const checkpointRows = checkpoints.map(({ seq, madeAt, root, keyId }) => [
    String(seq),
    localDateOf(new Date(madeAt)),
    root,
    keyId,
  ]);
  return [
    paragraph(
      `事件账第${head.seq}号摘要：${head.hash}。每一事件的原始字节、摘要和到检查点的证明见本卷的数据格式（JSON）。`,
    ),
    ...(checkpointRows.length === 0
      ? [paragraph('尚无覆盖这些事件的检查点。')]
      : [
          {
            kind: 'table',
            header: ['检查点', '日期', '根摘要', '密钥'],
            widths: [1.5, 2, 6, 3],
            rows: checkpointRows,
          } as const,
        ]),
    {
      kind: 'table',
      header: ['序号', '事件摘要', '检查点'],
      widths: [1.2, 8, 1.6],
      rows: acts.map(({ seq, hash, proof }) => [
        String(seq),
        hash,
        proof === null ? '尚无' : String(proof.checkpointSeq),
      ]),
    },
  ];
}

const sentence = (text: string): string => (text.endsWith('。') ? text : `${text}。`);

/** In the time of the offices, to the minute. */
const TIME = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});
const timeWords = (instant: string): string => TIME.format(new Date(instant)).replaceAll('/', '-');
